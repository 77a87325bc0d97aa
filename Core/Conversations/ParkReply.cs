using System.Text.Json;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Hands a reply that no retry will bring to the phone to a person, with the reason.</summary>
public sealed class ParkReply(IParkedInput parked)
{
    public Task RunAsync(string senderId, OwedReply reply, DeliveryOutcome.Failed failed, CancellationToken cancellation) =>
        parked.SaveAsync(
            "reply-undelivered",
            JsonSerializer.SerializeToUtf8Bytes(new { senderId, reply.Number, reply.Message.Text, failed.Code, failed.Reason }, JsonSerializerOptions.Web),
            cancellation);
}
