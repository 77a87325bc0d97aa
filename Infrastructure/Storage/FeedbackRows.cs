using Azure.Data.Tables;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Writes what is known of one feedback as rows.</summary>
internal sealed class FeedbackRows(FeedbackId id)
{
    public const string EventPrefix = "event-";
    public const string CausePrefix = "cause-";
    public const string TextPrefix = "text-";
    public const string PersonKey = "person";
    public const string SubmissionKey = "submission";
    public const string StateKey = "state";

    private const string Version = "Version", StageName = "Stage", Since = "StageSince", IsErased = "Erased", ForRegisters = "ForRegisters", Portal = "Portal", NationalCode = "NationalCode", Entered = "EnteredVersion";

    public TableEntity Event(int number, FeedbackEvent e)
    {
        var row = StoredJson.Row(id.Value, $"{EventPrefix}{number:D6}", e);
        row["Type"] = e.GetType().Name;
        return row;
    }

    public TableEntity Cause(string cause, DateTimeOffset at) => new(id.Value, RowKeys.Hashed(CausePrefix, cause))
    {
        ["Cause"] = cause,
        ["At"] = at,
    };

    public TableEntity Text(string key, string text)
    {
        if (!key.StartsWith(TextPrefix, StringComparison.Ordinal))
            throw new ArgumentException($"A text key begins with '{TextPrefix}'.", nameof(key));
        var row = new TableEntity(id.Value, key);
        LongText.Write(row, "Text", text);
        return row;
    }

    public TableEntity Person(Person person) => StoredJson.Row(id.Value, PersonKey, person);

    public TableEntity Submission(Submission submission)
    {
        var row = StoredJson.Row(id.Value, SubmissionKey, submission);
        row["Sender"] = submission.SenderId;
        return row;
    }

    /// <summary>Takes the place of the submission, without what it said: a repeat that comes late finds the key taken and adds nothing.</summary>
    public TableEntity SubmissionReceived(string senderId) => new(id.Value, SubmissionKey) { ["Received"] = true, ["Sender"] = senderId };

    public static IEnumerable<string> KeyColumns => ["PartitionKey", "RowKey"];

    /// <summary>A row that does not survive an erasure. What was submitted stands in one that only says so since it was received.</summary>
    public static bool IsPersonal(string rowKey) =>
        rowKey == PersonKey || rowKey.StartsWith(TextPrefix, StringComparison.Ordinal) || rowKey.StartsWith(CausePrefix, StringComparison.Ordinal);

    public bool IsOfAnother(TableEntity submission, string senderId) =>
        submission.GetString("Sender") is var known && known != senderId && known != Feedback.PseudonymOf(id, senderId);

    public TableEntity State(Feedback feedback, bool isOpen, DateTimeOffset at) => new(id.Value, StateKey)
    {
        [Version] = feedback.Version,
        [StageName] = feedback.Stage.ToString(),
        [Since] = feedback.StageSince,
        [IsErased] = feedback.IsErased,
        ["Open"] = isOpen,
        ["Parked"] = string.Join(' ', feedback.ParkedWork),
        [ForRegisters] = feedback.IsForRegisters,
        [Portal] = feedback.PortalStanding.ToString(),
        [NationalCode] = feedback.NationalCode?.Value,
        [Entered] = feedback.EnteredVersion,
        ["UpdatedAt"] = at,
    };

    /// <summary>The columns <see cref="Standing"/> reads.</summary>
    public static IEnumerable<string> StandingColumns => ["PartitionKey", Version, StageName, Since, IsErased, ForRegisters, Portal, NationalCode, Entered];

    public static FeedbackStanding Standing(TableEntity state) => new(
        FeedbackId.Parse(state.PartitionKey)!,
        state.GetInt32(Version)!.Value,
        Enum.Parse<Stage>(state.GetString(StageName)),
        state.GetDateTimeOffset(Since)!.Value,
        state.GetBoolean(IsErased) == true,
        state.GetBoolean(ForRegisters) == true,
        Enum.Parse<PortalStanding>(state.GetString(Portal)),
        state.GetString(NationalCode),
        state.GetInt32(Entered) ?? 0);
}
