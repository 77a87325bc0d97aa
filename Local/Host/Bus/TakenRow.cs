using System.Globalization;
using Azure.Data.Tables;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>A message id that must not come again within the queue's window.</summary>
/// <param name="SequenceNumber">Of the message that brought it.</param>
internal sealed record TakenId(string MessageId, long SequenceNumber, DateTimeOffset At);

/// <summary>The memory of a message id as a row beside its message, so that both are written in one transaction.</summary>
internal static class TakenRow
{
    private const string Prefix = "d-";

    public static TableEntity From(string queue, TakenId taken) => new(MessageRow.PartitionOf(queue, taken.SequenceNumber), $"{Prefix}{taken.SequenceNumber:D19}")
    {
        ["Queue"] = queue,
        ["MessageId"] = taken.MessageId,
        ["Taken"] = taken.At,
    };

    public static TakenId Read(TableEntity row) => new(
        row.GetString("MessageId"), long.Parse(row.RowKey[Prefix.Length..], CultureInfo.InvariantCulture), row.GetDateTimeOffset("Taken")!.Value);
}
