using Azure.Data.Tables;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Takes the rows of one partition in the order of their keys and makes the record of them.</summary>
internal sealed class FeedbackRowReader(FeedbackId id)
{
    private readonly List<FeedbackEvent> _events = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly HashSet<string> _causes = [];
    private Submission? _submission;
    private Person? _person;
    private string? _etag;

    public void Take(TableEntity row)
    {
        switch (row.RowKey)
        {
            case FeedbackRows.StateKey:
                _etag = row.ETag.ToString();
                break;
            case FeedbackRows.PersonKey:
                _person = StoredJson.ReadRow<Person>(row);
                break;
            case FeedbackRows.SubmissionKey:
                _submission = StoredJson.ReadRow<Submission>(row);
                break;
            case var key when key.StartsWith(FeedbackRows.EventPrefix, StringComparison.Ordinal):
                _events.Add(StoredJson.ReadRow<FeedbackEvent>(row)!);
                break;
            case var key when key.StartsWith(FeedbackRows.TextPrefix, StringComparison.Ordinal):
                _texts[key] = LongText.Read(row, "Text")!;
                break;
            case var key when key.StartsWith(FeedbackRows.CausePrefix, StringComparison.Ordinal):
                _causes.Add(row.GetString("Cause"));
                break;
        }
    }

    public FeedbackRecord ToRecord() => new(id, Feedback.Fold(id, _events), _submission, _person, _texts, _causes, _events, _etag);
}
