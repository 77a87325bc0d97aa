using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Zalo.Phones;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Brings an accepted message to the phone and tells the product so: the echo of the message, then the phone's receipt.</summary>
internal sealed class OaSender(ZaloWorld world)
{
    public ChatMessage Send(OutgoingMessage message)
    {
        var now = world.Now;
        var echoId = Guid.NewGuid().ToString("N");
        var shown = world.Show(message.Shown with { At = now, EventId = echoId });
        world.Tell(echoId, shown.UserId, world.Envelopes.FromOa(shown.UserId, message.EchoName, ZaloIds.Timestamp(now), EchoOf(message, shown)));
        var receipt = new JsonObject { ["msg_id"] = shown.MessageId };
        world.Tell(Guid.NewGuid().ToString("N"), shown.UserId, world.Envelopes.FromOa(shown.UserId, "user_received_message", ZaloIds.Timestamp(now), receipt));
        return shown;
    }

    private static JsonObject EchoOf(OutgoingMessage message, ChatMessage shown)
    {
        var echo = new JsonObject { ["text"] = shown.Text ?? "", ["msg_id"] = shown.MessageId };
        if (message.EchoAttachments is not null)
            echo["attachments"] = message.EchoAttachments;

        return echo;
    }
}
