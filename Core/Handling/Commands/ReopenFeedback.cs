using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The coordinator has it handled again, by another agency if it now names the one that has it; the time for the answer begins anew.</summary>
public sealed record ReopenFeedback(string Reason) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.InProgress;

    protected override bool Fits(Feedback feedback) => feedback.Stage is Stage.Answered or Stage.Closed;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now)
    {
        var reopened = WithText(record, Reason, HandlingText.MostOfReason, text => new Reopened(now, by, text));
        return reopened is { Refusal: null, Value: { Events: [var first] } change }
            ? change with { Events = [first, .. TakenAway.After(record.Feedback!, first, rules.Deadlines)] }
            : reopened;
    }
}
