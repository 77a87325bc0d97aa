using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The agency takes it on.</summary>
public sealed record AcceptFeedback() : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Register];

    protected override Stage Target => Stage.InProgress;

    protected override bool Fits(Feedback feedback) => feedback.Stage == Stage.Assigned;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        new FeedbackChange(new Accepted(now, by));
}
