using System.Text.Json.Serialization;

namespace CitizenFeedback.Local.Play;

/// <summary>What the report tells of one chat, counted from what the phone and the register received.</summary>
public sealed record ChatRecord
{
    /// <summary>The line in the file of the play.</summary>
    public required int Line { get; init; }

    public required string From { get; init; }

    public required string UserId { get; init; }

    /// <summary>The code the phone was told; null if none.</summary>
    public string? Code { get; init; }

    /// <summary>The scope the file expects.</summary>
    public string? Expected { get; init; }

    /// <summary>The scope the register or the declining notice names, in lower case; null under review.</summary>
    public string? Scope { get; init; }

    /// <summary>Null unless the file expects something.</summary>
    public bool? Matched { get; init; }

    public Told? Told { get; init; }

    public string? Agency { get; init; }

    public double? SecondsToFirstAnswer { get; init; }

    /// <summary>From <i>Gửi</i> to the notice.</summary>
    public double? SecondsToNotice { get; init; }

    /// <summary>Null: not in the register.</summary>
    public int? RegisterVersion { get; init; }

    /// <summary>Different notices the phone got about this feedback.</summary>
    public int Notices { get; init; }

    public bool Submitted { get; init; }

    public bool Abandoned { get; init; }

    /// <summary>Never answered, sent but no notice, or told "assigned" but not in the register.</summary>
    public bool Lost { get; init; }

    /// <summary>A second code, a second creation in the register, or the same notice twice.</summary>
    public bool Doubled { get; init; }

    /// <summary>Why it was given up, lost or doubled.</summary>
    public string? Why { get; init; }

    public required IReadOnlyList<TranscriptLine> Transcript { get; init; }

    [JsonIgnore]
    public bool IsRight => !Lost && !Doubled;
}

/// <param name="From"><c>person</c> or <c>account</c>.</param>
public sealed record TranscriptLine(DateTimeOffset At, string From, string Text, IReadOnlyList<string> Buttons)
{
    public static TranscriptLine Of(PhoneMessage message) => new(
        message.At,
        message.FromUser ? "person" : "account",
        message.Text ?? $"[{message.Kind}]",
        [.. (message.Buttons ?? []).Select(button => button.Title)]);
}
