using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The agency needs to know more; the sender is asked in the chat and the clock stands still.</summary>
public sealed record AskSender(string Question) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Officer];

    protected override Stage Target => Stage.AwaitingSender;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        WithText(record, Question, HandlingText.MostOfReason, text => new SenderAsked(now, by, text));
}
