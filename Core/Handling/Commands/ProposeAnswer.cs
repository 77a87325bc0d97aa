using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The agency's answer, for the coordinator to check.</summary>
/// <param name="Documents">Stored before.</param>
public sealed record ProposeAnswer(string Text, IReadOnlyList<Attachment> Documents) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Register];

    protected override Stage Target => Stage.AnswerProposed;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        WithText(record, Text, HandlingText.MostOfAnswer, text => new AnswerProposed(now, by, text, Documents));
}
