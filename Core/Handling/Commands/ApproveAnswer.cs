using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The answer goes to the sender.</summary>
public sealed record ApproveAnswer() : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.Answered;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        new FeedbackChange(new AnswerApproved(now, by, HandlingText.PartsOf(record.TextOf(record.Feedback!.Answer!.Text) ?? "").Count));
}
