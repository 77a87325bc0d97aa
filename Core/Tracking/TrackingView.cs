using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Tracking;

/// <summary>
/// What the page shows of a feedback: no official's name, no inner note, nothing of routing or deliveries, and of the sender's person nothing
/// at all.
/// </summary>
/// <param name="Stage">Null while it is submitted and not received yet.</param>
/// <param name="Agency">Name of the agency that has it; null when nobody does.</param>
/// <param name="Question">What the sender is asked now.</param>
/// <param name="DeclinedAs">What it was found to be when it was declined.</param>
/// <param name="History">Oldest first.</param>
/// <param name="HasMoreByLink">The address of the chat would let do more.</param>
/// <param name="Own">Null for somebody who came with the code, and of what is erased.</param>
/// <param name="ErasedAt">When words, contact and files were erased.</param>
public sealed record TrackingView(
    FeedbackId Id,
    Stage? Stage,
    string? Agency,
    PromisedDate? Due,
    string? Question,
    TrackingAnswer? Answer,
    Satisfaction? Satisfaction,
    Scope? DeclinedAs,
    IReadOnlyList<TrackingMoment> History,
    IReadOnlyList<TrackingAct> Acts,
    bool HasMoreByLink,
    bool IsReopenedOften,
    OwnWords? Own,
    DateTimeOffset? ErasedAt = null)
{
    /// <summary>It stands as it would after that act.</summary>
    public bool MayHaveBeen(TrackingAct act) => act switch
    {
        TrackingAct.Withdraw => Stage == Feedbacks.Stage.Withdrawn,
        TrackingAct.Rate => Satisfaction is not null,
        TrackingAct.Reopen => Stage is not (Feedbacks.Stage.Answered or Feedbacks.Stage.Closed),
        TrackingAct.Insist => Stage != Feedbacks.Stage.Declined,
        _ => Stage is not null,
    };
}

/// <param name="Documents">Addresses that open for a while.</param>
public sealed record TrackingAnswer(string Text, IReadOnlyList<Uri> Documents);

/// <summary>What the sender wrote.</summary>
/// <param name="RatingReason">Null if none was given.</param>
public sealed record OwnWords(IReadOnlyList<string> Texts, int Files, string? RatingReason);
