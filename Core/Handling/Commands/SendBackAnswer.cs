using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The answer does not answer: back to the agency (Quyết định 31/2021/QĐ-TTg art. 46).</summary>
public sealed record SendBackAnswer(string Reason) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.InProgress;

    protected override bool Fits(Feedback feedback) => feedback.Stage == Stage.AnswerProposed;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        WithText(record, Reason, HandlingText.MostOfReason, text => new AnswerSentBack(now, by, text));
}
