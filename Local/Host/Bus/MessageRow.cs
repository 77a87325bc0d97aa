using System.Globalization;
using Azure.Data.Tables;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>
/// A message as a row: the row key is its sequence number, the partition its queue and a stretch of sequence numbers. Storage
/// emulators look through the whole partition for a row, so that large ones make every call slow.
/// </summary>
internal static class MessageRow
{
    public const string Prefix = "m-";

    private const int Stretch = 256;

    // A binary property holds 64 KB at most.
    private const int Chunk = 64 * 1024;

    public static string PartitionOf(string queue, long sequenceNumber) => $"{LocalTable.Key(queue)}-{sequenceNumber / Stretch}";

    public static string KeyOf(long sequenceNumber) => $"{Prefix}{sequenceNumber:D19}";

    public static TableEntity From(string queue, QueuedMessage message)
    {
        var row = new TableEntity(PartitionOf(queue, message.SequenceNumber), KeyOf(message.SequenceNumber))
        {
            ["Queue"] = queue,
            ["MessageId"] = message.MessageId,
            ["SessionId"] = message.SessionId,
            ["CorrelationId"] = message.CorrelationId,
            ["Subject"] = message.Subject,
            ["ContentType"] = message.ContentType,
            ["EnqueuedTime"] = message.EnqueuedTime,
            ["ScheduledFor"] = message.ScheduledFor,
        };
        var body = message.Body.ToArray();
        for (var at = 0; at < body.Length; at += Chunk)
            row[$"Body{at / Chunk}"] = body[at..Math.Min(at + Chunk, body.Length)];
        return Changed(row, message);
    }

    /// <summary>Only what changes in the life of a message.</summary>
    public static TableEntity Changes(string queue, QueuedMessage message) =>
        Changed(new TableEntity(PartitionOf(queue, message.SequenceNumber), KeyOf(message.SequenceNumber)), message);

    public static QueuedMessage Read(TableEntity row) => new()
    {
        SequenceNumber = long.Parse(row.RowKey[Prefix.Length..], CultureInfo.InvariantCulture),
        MessageId = row.GetString("MessageId"),
        SessionId = row.GetString("SessionId"),
        CorrelationId = row.GetString("CorrelationId"),
        Subject = row.GetString("Subject"),
        ContentType = row.GetString("ContentType"),
        EnqueuedTime = row.GetDateTimeOffset("EnqueuedTime")!.Value,
        ScheduledFor = row.GetDateTimeOffset("ScheduledFor"),
        Body = new BinaryData(Chunks(row).SelectMany(chunk => chunk).ToArray()),
        Properties = MessageProperties.Read(row.GetString("Properties")),
        DeliveryCount = row.GetInt32("DeliveryCount") ?? 0,
        DeadIn = row.GetString("DeadIn"),
    };

    private static TableEntity Changed(TableEntity row, QueuedMessage message)
    {
        row["DeliveryCount"] = message.DeliveryCount;
        row["DeadIn"] = message.DeadIn;
        row["Properties"] = MessageProperties.Write(message.Properties);
        return row;
    }

    private static IEnumerable<byte[]> Chunks(TableEntity row)
    {
        for (var n = 0; row.GetBinary($"Body{n}") is { } chunk; n++)
            yield return chunk;
    }
}
