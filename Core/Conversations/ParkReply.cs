using System.Text;
using System.Text.Json;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Hands a reply that no retry will bring to the phone to a person, with the reason, and takes it back when that person wants it sent again.</summary>
public sealed class ParkReply(IParkedInput parked, IWorkQueue queue, TimeProvider time)
{
    /// <summary>Under this reason it is kept.</summary>
    public const string Reason = "reply-undelivered";

    public Task RunAsync(string senderId, OwedReply reply, DeliveryOutcome.Failed failed, CancellationToken cancellation) =>
        parked.SaveAsync(
            Reason,
            JsonSerializer.SerializeToUtf8Bytes(
                new Parked(senderId, reply.Number, reply.Message.Text, reply.Message.Buttons, failed.Code, failed.Reason), JsonSerializerOptions.Web),
            cancellation);

    /// <summary>Its conversation owes it once more, as the newest reply; under the same name once only.</summary>
    public Task SendAgainAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var reply = QueueMessage.Read<Parked>(Encoding.UTF8.GetString(content.Span));
        var again = new ReplyAgain(new ChatMessage(reply.Text, reply.Buttons ?? []));
        return queue.SendAsync(new ChatEvent($"again:{name}", reply.SenderId, time.GetUtcNow(), again).ToMessage(), cancellation);
    }

    /// <param name="Buttons">Null in what was kept before they were.</param>
    private sealed record Parked(string SenderId, int Number, string Text, IReadOnlyList<ChatButton>? Buttons, string Code, string Reason);
}
