namespace CitizenFeedback.Core.Feedbacks;

/// <summary>One feedback as loaded: the folded events and the rows they refer to.</summary>
/// <param name="Feedback">Null until it is received.</param>
/// <param name="Submission">What waits to be received, if anything.</param>
/// <param name="Texts">Text rows by key (<c>text-000001</c> …).</param>
/// <param name="Causes">Keys of the causes already answered.</param>
/// <param name="Events">In their order.</param>
/// <param name="ETag">The state's version in the store; null for a new one.</param>
public sealed record FeedbackRecord(
    FeedbackId Id,
    Feedback? Feedback,
    Submission? Submission,
    Person? Person,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlySet<string> Causes,
    IReadOnlyList<FeedbackEvent> Events,
    string? ETag)
{
    /// <summary>Null before it is received, and from the moment it is erased, even if the row still stands.</summary>
    public Person? Person { get; init; } = Feedback?.IsErased == true ? null : Person;

    /// <summary>What the city's register takes (docs/city-system-contract.md), less the line breaks between the texts.</summary>
    private const int MostCharacters = 59_000;

    /// <summary>Whether the sender may write that much more.</summary>
    public bool HasRoomFor(string? text) => SenderTexts.Sum(words => words.Length) + (text?.Length ?? 0) <= MostCharacters;

    /// <summary>It was sent by the form, which alone asks for the kind of sender. Not known any more once the person is erased.</summary>
    public bool IsByForm => (Submission?.Person ?? Person)?.Kind is not null;

    /// <returns>Null for anybody but the sender, as if it did not exist: guessing codes tells nothing.</returns>
    public Feedback? OwnedBy(string senderId) => Feedback?.IsOf(senderId) == true ? Feedback : null;

    /// <summary>What the sender wrote, oldest first; nothing once it is erased.</summary>
    public IReadOnlyList<string> SenderTexts => [.. Feedback!.Texts.Select(TextOf).OfType<string>()];

    /// <returns>Null without a key, and of what is erased.</returns>
    /// <exception cref="KeyNotFoundException">It is missing and was never erased: a defect.</exception>
    public string? TextOf(string? key) => key is null || Feedback?.IsErased == true ? null : Texts[key];
}
