using CitizenFeedback.Core.Retention;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>How far a feedback is on its way to being erased.</summary>
public sealed partial record Feedback
{
    /// <summary>The first wish that what is kept of people in it be erased.</summary>
    public ErasureAsked? ErasureWish { get; private init; }

    public Erased? Erasure { get; private init; }

    public bool IsErased => Erasure is not null;

    /// <summary>Files named so far, of sender and officials.</summary>
    public int FileCount { get; private init; }

    /// <summary>By the Zalo id, also after it was erased from the history.</summary>
    public bool IsOf(string senderId) => SenderId == senderId || SenderId == PseudonymOf(Id, senderId);

    /// <summary>What stands in the place of a sender's Zalo id when the feedback is erased.</summary>
    public static string PseudonymOf(FeedbackId id, string senderId) => ErasedSender.Of(id, senderId);

    private Feedback Erase(Erased e) => this with
    {
        Erasure = e,
        SenderId = PseudonymOf(Id, SenderId),
        Attachments = [],
        Location = null,
        Answer = Answer is null ? null : Answer with { Documents = [] },
    };
}
