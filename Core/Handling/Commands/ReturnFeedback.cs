using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The agency gives it back: it is not theirs.</summary>
public sealed record ReturnFeedback(string Reason) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Officer];

    protected override Stage Target => Stage.UnderReview;

    protected override bool Fits(Feedback feedback) => feedback.AgencyCode is not null && base.Fits(feedback);

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        WithText(record, Reason, HandlingText.MostOfReason, text => new Returned(now, by, text, rules.Deadlines.TransferDueOn(now)));
}
