namespace CitizenFeedback.ClassificationModel.Learning;

/// <param name="Texts">Examples that changed sides are printed; they may still be recognised by whoever knows the case.</param>
/// <param name="Write">Model and limits of the candidate take the place of those in <c>data</c>.</param>
internal sealed record LearnOptions(bool Texts = false, bool Write = false)
{
    /// <returns>Null for words that are no option.</returns>
    public static LearnOptions? Read(ReadOnlySpan<string> words) => words switch
    {
        [] => new LearnOptions(),
        ["--texts", .. var rest] => Read(rest) is { } others ? others with { Texts = true } : null,
        ["--write", .. var rest] => Read(rest) is { } others ? others with { Write = true } : null,
        _ => null,
    };
}
