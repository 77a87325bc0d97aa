using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Retention;

/// <summary>The coordinator has a feedback that has ended erased, because somebody asked for it. The same again changes nothing.</summary>
public sealed record AskErasing(ErasureReason Reason) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.Closed;

    protected override bool Fits(Feedback feedback) => feedback.Stage.IsFinal();

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        record.Feedback is { ErasureWish: null, IsErased: false } ? new FeedbackChange(new ErasureAsked(now, by, Reason)) : FeedbackChange.Nothing;
}
