using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>A message id that must not come again within its queue's window: a row beside its message, which it outlives.</summary>
/// <param name="SequenceNumber">Of the message that brought it.</param>
internal sealed record TakenId(string Queue, string MessageId, long SequenceNumber, DateTimeOffset At)
{
    public const string Prefix = "id-";

    private string Key => $"{Prefix}{SequenceNumber}";

    public RowChange Put() => RowChange.Put(Key, this);

    public RowChange Delete() => RowChange.Delete(Key);
}
