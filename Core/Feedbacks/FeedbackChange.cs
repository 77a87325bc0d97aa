namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What a command decided: the events, and the rows with personal data they refer to.</summary>
public sealed record FeedbackChange(params IReadOnlyList<FeedbackEvent> Events)
{
    public static readonly FeedbackChange Nothing = new();

    public Person? Person { get; init; }

    /// <summary>New text rows by key.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
}
