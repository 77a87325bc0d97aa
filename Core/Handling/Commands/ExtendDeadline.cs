using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>More time for the answer, as the rule of the limit allows; the sender is told why.</summary>
public sealed record ExtendDeadline(string Reason) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Coordinator];

    protected override Stage Target => Stage.InProgress;

    protected override bool Fits(Feedback feedback) => feedback.Stage is Stage.InProgress or Stage.AwaitingSender;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now)
    {
        var change = new ClockChange(ClockChangeKind.Extended, now, by.AgencyCode, "extended");
        return rules.Steps.ReplyOf(record.Feedback!).With(change).Refusal is { } refusal
            ? refusal
            : WithText(record, Reason, HandlingText.MostOfReason, text => new DeadlineExtended(now, by, text));
    }
}
