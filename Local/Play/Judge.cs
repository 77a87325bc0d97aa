namespace CitizenFeedback.Local.Play;

/// <summary>Says of each chat what became of it, from what the phone shows and the register holds.</summary>
public sealed class Judge(NoticeTexts texts, IReadOnlyDictionary<string, CityEntry> register)
{
    /// <param name="phone">Everything the chat's phone shows at the end.</param>
    public ChatRecord Judgement(PlayedChat played, IReadOnlyList<PhoneMessage> phone)
    {
        var story = new PhoneStory(played, phone, texts);
        var decision = story.Decision;
        var entries = story.Codes.Select(code => register.GetValueOrDefault(code)).OfType<CityEntry>().ToList();
        var scope = entries.Count > 0 ? entries[0].Current.Scope?.ToLowerInvariant() : decision is null ? null : texts.ScopeOf(decision);
        var lost = LossOf(played, story, entries);
        var doubled = DoubleOf(story, entries);
        return new ChatRecord
        {
            Line = played.Chat.Line,
            From = played.Chat.From,
            UserId = played.Phone.UserId,
            Code = decision?.Code ?? story.Codes.FirstOrDefault(),
            Expected = played.Chat.Expect,
            Scope = scope,
            Matched = played.Chat.Expect is { } expected ? Matches(expected, scope, decision?.Told) : null,
            Told = decision?.Told,
            Agency = decision?.Fields.GetValueOrDefault("agency"),
            SecondsToFirstAnswer = story.SecondsToFirstAnswer,
            SecondsToNotice = story.SecondsToNotice,
            RegisterVersion = entries.Count > 0 ? entries[0].Version : null,
            Notices = story.DifferentNotices,
            Submitted = story.Submitted,
            Abandoned = played.Ending == Ending.GaveUp && decision is null,
            Lost = lost is not null,
            Doubled = doubled is not null,
            Why = lost ?? doubled ?? played.Why,
            Transcript = [.. story.Messages.Select(TranscriptLine.Of)],
        };
    }

    private static string? LossOf(PlayedChat played, PhoneStory story, List<CityEntry> entries) => (played.Ending, story.Decision) switch
    {
        (Ending.NotAnswered, null) => played.Why,
        (Ending.NotTold or Ending.Told, null) => "it was sent, and no notice came",
        (_, { Told: Told.Assigned }) when entries.Count == 0 => "the phone was told it is assigned, and the register does not have it",
        (_, { Told: Told.Assigned }) when entries.Any(entry => entry.Current.Stage != "Assigned") => "the register holds an old version of it",
        _ => null,
    };

    private static string? DoubleOf(PhoneStory story, List<CityEntry> entries)
    {
        if (story.Codes.Count > 1)
            return $"it was given {story.Codes.Count} codes";
        if (entries.Any(entry => entry.Creations > 1))
            return "the register made it twice";
        return story.HasRepeatedNotice ? "the same notice came twice" : null;
    }

    /// <summary>Expected may be a scope, or one of the words of <see cref="Told"/>, in any spelling of case and hyphens.</summary>
    private static bool Matches(string expected, string? scope, Told? told)
    {
        var word = expected.Replace("-", "", StringComparison.Ordinal);
        return word.Equals(scope?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)
            || word.Equals(told?.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
