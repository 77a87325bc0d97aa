using System.Globalization;
using System.Text.Json;
using CitizenFeedback.Local.Simulators.Zalo.Phones;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Zalo's own record of what was said, at most ten messages a call, newest first.</summary>
internal sealed class HistoryEndpoints(ZaloWorld world)
{
    private const int Most = 10;

    /// <summary><c>GET /v2.0/oa/conversation?data={"user_id","offset","count"}</c></summary>
    public IResult Conversation(string? data)
    {
        if (JsonReading.Parse(data) is not { } query || query.Text("user_id") is not { } userId || world.Phones.Find(userId) is not { } phone)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("user_id"));

        return Page(query, world.Chats.History(userId).Select(message => Item(phone, message)));
    }

    /// <summary><c>GET /v2.0/oa/listrecentchat?data={"offset","count"}</c>: the newest message of each person.</summary>
    public IResult RecentChats(string? data)
    {
        if (JsonReading.Parse(data) is not { } query)
            return ZaloAnswer.Of(ZaloRefusal.Invalid("data"));

        var newest = world.Phones.All()
            .Select(phone => (phone, message: world.Chats.History(phone.UserId).FirstOrDefault()))
            .Where(chat => chat.message is not null)
            .OrderByDescending(chat => chat.message!.At);
        return Page(query, newest.Select(chat => Item(chat.phone, chat.message!)));
    }

    private static IResult Page(JsonElement query, IEnumerable<object> items)
    {
        var count = query.Number("count") ?? Most;
        if (count is < 1 or > Most)
            return ZaloAnswer.Of(ZaloRefusal.OverLimit("count", Most));

        return ZaloAnswer.Ok(items.Skip(Math.Max(0, query.Number("offset") ?? 0)).Take(count).ToList());
    }

    private object Item(Phone phone, ChatMessage message)
    {
        var (oaId, oaName) = (world.Options.OaId, world.Options.OaName);
        return new
        {
            src = message.FromUser ? 1 : 0,
            time = message.At.ToUnixTimeMilliseconds(),
            type = message.Kind is "image" ? "photo" : message.Kind is "contactRequest" or "template" ? "list" : message.Kind,
            message = message.Text ?? "",
            message_id = message.MessageId,
            url = message.Url is null ? null : world.Absolute(message.Url),
            location = message.Location is [var latitude, var longitude]
                ? string.Create(CultureInfo.InvariantCulture, $"{{\"latitude\":\"{latitude}\",\"longitude\":\"{longitude}\"}}") : null,
            from_id = message.FromUser ? phone.UserId : oaId,
            to_id = message.FromUser ? oaId : phone.UserId,
            from_display_name = message.FromUser ? phone.DisplayName : oaName,
            to_display_name = message.FromUser ? oaName : phone.DisplayName,
        };
    }
}
