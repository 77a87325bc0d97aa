namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <param name="Json">Where the figures are written for programs.</param>
/// <param name="Compare">Other methods are trained on the same texts and measured too.</param>
/// <param name="FiguresOnly">No text is printed: for a set that whoever trains must not see.</param>
internal sealed record EvaluateOptions(string? Json = null, bool Compare = false, bool FiguresOnly = false)
{
    /// <returns>Null for words that are no option.</returns>
    public static EvaluateOptions? Read(ReadOnlySpan<string> words) => words switch
    {
        [] => new EvaluateOptions(),
        ["--json", var file, .. var rest] when !file.StartsWith('-') => Read(rest) is { Json: null } others ? others with { Json = file } : null,
        ["--compare", .. var rest] => Read(rest) is { } others ? others with { Compare = true } : null,
        ["--figures-only", .. var rest] => Read(rest) is { } others ? others with { FiguresOnly = true } : null,
        _ => null,
    };
}
