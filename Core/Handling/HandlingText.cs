using System.Text;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Handling;

/// <summary>Words of an official, or typed on a page: trimmed, composed, without control characters but line breaks; a tab, as pasted from a table, is a blank.</summary>
public static class HandlingText
{
    /// <summary>Characters of a reason or a question: fits into one chat message of Zalo (2,000) with its frame.</summary>
    public const int MostOfReason = 1500;

    /// <summary>Characters of an answer.</summary>
    public const int MostOfAnswer = 15_000;

    /// <summary>Characters of one part of an answer in the chat.</summary>
    private const int MostOfPart = 1500;

    /// <returns>The text to keep; a refusal if nothing is left or it is longer than <paramref name="most"/>.</returns>
    public static Result<string> Check(string? text, int most)
    {
        var clean = Clean(text);
        if (clean.Length == 0)
            return HandlingRefusals.TextMissing;
        return clean.Length > most ? new TextTooLong(most) : clean;
    }

    /// <summary>As it is kept; empty for nothing. Words of machines are cut at <paramref name="most"/>, as there is nobody to tell.</summary>
    public static string Clean(string? text, int most = int.MaxValue)
    {
        var clean = string.Concat(PlainText.Of(text ?? "").ReplaceLineEndings("\n").Replace('\t', ' ').Where(c => c == '\n' || !char.IsControl(c)))
            .Normalize(NormalizationForm.FormC).Trim();
        return clean.Length <= most ? clean : clean[..(char.IsHighSurrogate(clean[most - 1]) ? most - 1 : most)];
    }

    /// <summary>An answer as chat messages: cut between paragraphs or words, nothing lost but the blank at the cut.</summary>
    public static IReadOnlyList<string> PartsOf(string text)
    {
        var parts = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > MostOfPart)
        {
            var cut = CutOf(rest[..(MostOfPart + 1)]);
            parts.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }

        return [.. parts, rest.ToString()];
    }

    private static int CutOf(ReadOnlySpan<char> most)
    {
        if (most.LastIndexOf('\n') is > MostOfPart / 2 and var paragraph)
            return paragraph;
        if (most.LastIndexOf(' ') is > 0 and var word)
            return word;
        return char.IsHighSurrogate(most[MostOfPart - 1]) ? MostOfPart - 1 : MostOfPart;
    }
}
