using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The agency's answer, for the coordinator to check.</summary>
/// <param name="Documents">Uploaded for this feedback before.</param>
public sealed record ProposeAnswer(string Text, IReadOnlyList<Attachment> Documents) : HandlingCommand
{
    /// <summary>Their addresses fit into one chat message.</summary>
    private const int MostDocuments = 5;

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Register];

    protected override Stage Target => Stage.AnswerProposed;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        Documents.Count <= MostDocuments && Documents.All(document => document.Name.StartsWith(StoreDocument.PrefixOf(record.Id), StringComparison.Ordinal))
            ? WithText(record, Text, HandlingText.MostOfAnswer, text => new AnswerProposed(now, by, text, Documents))
            : HandlingRefusals.ForeignDocument;
}
