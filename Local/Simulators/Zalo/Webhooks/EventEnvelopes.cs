using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>The envelopes of Zalo's events. Every id and time is a string, as in Zalo's own samples.</summary>
internal sealed class EventEnvelopes(string appId, string oaId)
{
    /// <summary>A message of a person to the OA.</summary>
    public JsonObject FromUser(string userId, string eventName, string timestamp, JsonObject message) =>
        Between(userId, oaId, userId, eventName, timestamp, message);

    /// <summary>The echo of a message, or a receipt for it, from the OA to a person.</summary>
    public JsonObject FromOa(string userId, string eventName, string timestamp, JsonObject message) =>
        Between(oaId, userId, userId, eventName, timestamp, message);

    /// <summary>The answer to the contact form, in its shape of 2026 with the two-level administration.</summary>
    public JsonObject SubmitInfo(string userId, string timestamp, JsonObject info) => new()
    {
        ["sender"] = Id(userId),
        ["recipient"] = Id(oaId),
        ["event_name"] = "user_submit_info",
        ["app_id"] = appId,
        ["timestamp"] = timestamp,
        ["info"] = info,
    };

    /// <summary><c>follow</c> and <c>unfollow</c>.</summary>
    public JsonObject Following(string userId, string eventName, string timestamp) => new()
    {
        ["oa_id"] = oaId,
        ["follower"] = Id(userId),
        ["user_id_by_app"] = ZaloIds.AppScoped(userId),
        ["event_name"] = eventName,
        ["source"] = "oa_profile",
        ["app_id"] = appId,
        ["timestamp"] = timestamp,
    };

    public JsonObject ClickChatNow(string userId, string timestamp) => new()
    {
        ["app_id"] = appId,
        ["oa_id"] = oaId,
        ["user_id"] = userId,
        ["user_id_by_app"] = ZaloIds.AppScoped(userId),
        ["event_name"] = "user_click_chatnow",
        ["timestamp"] = timestamp,
    };

    /// <summary>An event as a script gives it: only what its envelope lacks at the top level is filled in.</summary>
    public JsonObject Raw(string userId, JsonObject given, string timestamp)
    {
        given.TryAdd("app_id", appId);
        given.TryAdd("timestamp", timestamp);
        if (given.ContainsKey("message"))
        {
            given.TryAdd("sender", Id(userId));
            given.TryAdd("recipient", Id(oaId));
        }

        return given;
    }

    private JsonObject Between(string senderId, string recipientId, string userId, string eventName, string timestamp, JsonObject message) => new()
    {
        ["app_id"] = appId,
        ["sender"] = Id(senderId),
        ["user_id_by_app"] = ZaloIds.AppScoped(userId),
        ["recipient"] = Id(recipientId),
        ["event_name"] = eventName,
        ["message"] = message,
        ["timestamp"] = timestamp,
    };

    private static JsonObject Id(string id) => new() { ["id"] = id };
}
