using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>One line of a list: what somebody needs to choose what to do next. No word of the sender stands in it.</summary>
/// <param name="Moment">Number of events it was made of; a list keeps the newest.</param>
/// <param name="Step">What it waits for; null for what is done.</param>
/// <param name="ConcealedFrom">Codes of the agencies that must not see it.</param>
/// <param name="ErasureAskedAt">When somebody asked that it be erased.</param>
public sealed record ListEntry(
    FeedbackId Code,
    int Moment,
    Stage Stage,
    Scope? Scope,
    bool IsUrgent,
    string? AgencyCode,
    DateTimeOffset ReceivedAt,
    DateTimeOffset ChangedAt,
    Step? Step,
    string? OwnerCode,
    DateTimeOffset? DueAt,
    DateOnly? DueOn,
    bool IsProvisional,
    Confidence? Confidence,
    IReadOnlyList<string> ConcealedFrom,
    DateTimeOffset? ErasureAskedAt = null)
{
    public static ListEntry Of(Feedback feedback, NextStep? step) => new(
        feedback.Id,
        feedback.EventCount,
        feedback.Stage,
        feedback.Scope,
        feedback.IsUrgent,
        feedback.AgencyCode,
        feedback.ReceivedAt,
        feedback.ChangedAt,
        step?.Step,
        step?.OwnerCode,
        step?.DueAt,
        step?.DueOn,
        step?.Deadline.IsProvisional ?? false,
        step?.Deadline.Confidence,
        [.. feedback.Named.Where(feedback.IsConcealedFrom).Order()],
        feedback.ErasureWish?.At);

    public bool IsOverdueAt(DateTimeOffset now) => now > DueAt;
}
