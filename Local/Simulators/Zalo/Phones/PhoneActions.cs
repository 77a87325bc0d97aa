using System.Globalization;
using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Zalo.Webhooks;

namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>What a person can do on a phone: it shows there at once, and the product is told by a webhook.</summary>
internal sealed class PhoneActions(ZaloWorld world)
{
    /// <summary>Does it and returns the message, or null when the order names nothing a phone can do.</summary>
    public ChatMessage? Do(string userId, PhoneSend send)
    {
        var at = send.Timestamp is null ? world.Now : TimeOf(send.Timestamp);
        var draft = new Draft(userId, ZaloIds.NewMessageId(), at ?? world.Now, send.Timestamp ?? ZaloIds.Timestamp(world.Now));
        return send switch
        {
            { Event: { } raw } => SendRaw(draft, (JsonObject)raw.DeepClone()),
            { Image: { } image } => SendMedia(draft, PhoneEvents.Image, "image", image, send.Name ?? "anh.jpg", send.Text),
            { ImageBytes: { } image } => SendMedia(draft, PhoneEvents.Image, "image", image, send.Name ?? "anh.jpg", send.Text),
            { File: { } file } => SendMedia(draft, PhoneEvents.File, "file", file, send.Name ?? "tep.pdf", send.Text),
            { Location: [var latitude, var longitude] } => Send(draft, draft.Message("location") with { Location = send.Location }, PhoneEvents.Location(latitude, longitude)),
            { Sticker: { } sticker } => Send(draft, draft.Message("sticker") with { Name = sticker, Url = StickerPath(sticker) }, PhoneEvents.Sticker(sticker, world.Absolute(StickerPath(sticker)))),
            { Contact: { } contact } => Submit(draft, contact),
            { Follow: true } => Follow(draft, follows: true),
            { Unfollow: true } => Follow(draft, follows: false),
            { Chatnow: true } => ClickChatNow(draft),
            { Text: { Length: > 0 } text } => Send(draft, draft.Message("text") with { Text = text, Hidden = send.Hidden }, PhoneEvents.Text(text)),
            _ => null,
        };
    }

    private ChatMessage SendMedia(Draft draft, Func<string, byte[], string, string?, PhoneEvent> eventOf, string kind, string base64, string name, string? caption)
    {
        var bytes = Convert.FromBase64String(base64[(base64.IndexOf(',') + 1)..]);
        var path = world.Media.Keep(bytes, name);
        return Send(draft, draft.Message(kind) with { Url = path, Name = name, Text = caption }, eventOf(world.Absolute(path), bytes, name, caption));
    }

    private ChatMessage Send(Draft draft, ChatMessage message, PhoneEvent content)
    {
        content.Message["msg_id"] = draft.MessageId;
        return Finish(draft, message, world.Envelopes.FromUser(draft.UserId, content.Name, draft.Timestamp, content.Message), phone => phone with { Chatted = true });
    }

    private ChatMessage Submit(Draft draft, PhoneProfile contact) =>
        Finish(draft, draft.Message("contact") with { Contact = contact }, world.Envelopes.SubmitInfo(draft.UserId, draft.Timestamp, PhoneEvents.Info(contact)), phone => phone with { SharedInfo = contact });

    private ChatMessage Follow(Draft draft, bool follows)
    {
        var name = follows ? "follow" : "unfollow";
        return Finish(draft, draft.Message(name), world.Envelopes.Following(draft.UserId, name, draft.Timestamp), phone => phone with { Follows = follows }, interaction: follows);
    }

    private ChatMessage ClickChatNow(Draft draft) =>
        Finish(draft, draft.Message("chatnow"), world.Envelopes.ClickChatNow(draft.UserId, draft.Timestamp), phone => phone);

    private ChatMessage SendRaw(Draft draft, JsonObject raw)
    {
        var envelope = world.Envelopes.Raw(draft.UserId, raw, draft.Timestamp);
        var message = raw["message"] as JsonObject;
        var shown = draft.Message("raw") with { MessageId = message?["msg_id"]?.ToString() ?? draft.MessageId, Text = message?["text"]?.ToString(), Name = raw["event_name"]?.ToString() };
        return Finish(draft, shown, envelope, phone => phone with { Chatted = true }, interaction: shown.Name?.StartsWith("user_send_", StringComparison.Ordinal) ?? false);
    }

    private ChatMessage Finish(Draft draft, ChatMessage message, JsonObject envelope, Func<Phone, Phone> change, bool interaction = true)
    {
        var isNew = world.Phones.Find(draft.UserId) is null;
        var changed = world.Phones.Change(draft.UserId, phone => change(phone) with { LastInteraction = interaction ? Later(phone.LastInteraction, draft.At) : phone.LastInteraction });
        if (isNew)
            world.Feed.Publish("phone", changed);

        var eventId = Guid.NewGuid().ToString("N");
        var shown = world.Show(message with { EventId = eventId });
        world.Tell(eventId, draft.UserId, envelope);
        return shown;
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private static DateTimeOffset? TimeOf(string timestamp) =>
        long.TryParse(timestamp, CultureInfo.InvariantCulture, out var ms) && ms is > 0 and < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;

    private static string StickerPath(string id) => $"/stickers/{Uri.EscapeDataString(id)}.svg";

    private sealed record Draft(string UserId, string MessageId, DateTimeOffset At, string Timestamp)
    {
        public ChatMessage Message(string kind) => new() { UserId = UserId, MessageId = MessageId, At = At, FromUser = true, Kind = kind };
    }
}
