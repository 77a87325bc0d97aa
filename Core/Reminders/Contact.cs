using System.Text.Json.Serialization;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Reminders;

/// <summary>Who is reminded, and where: by the agency's own system or in a Zalo chat.</summary>
/// <param name="Level">Null: of every level.</param>
/// <param name="Webhook">Address of the agency's system; null for a person in the chat.</param>
/// <param name="ChatUserId">Zalo user id of a person who has linked the chat.</param>
/// <param name="DeputyOf">Id of the contact for whom this one stands in while that is absent; null: reminded always.</param>
/// <param name="AbsentUntil">Last day of an absence.</param>
/// <param name="LinkHash">SHA-256 of the one-time code with which a person links the chat.</param>
public sealed record Contact(
    string Id, string AgencyCode, ReminderLevel? Level, string Name, Uri? Webhook, string? ChatUserId = null, string? DeputyOf = null,
    DateOnly? AbsentUntil = null, string? LinkHash = null, DateTimeOffset? LinkUntil = null)
{
    /// <summary>Something can be sent to it.</summary>
    [JsonIgnore]
    public bool IsReachable => Webhook is not null || ChatUserId is not null;

    /// <summary>What an operator asks for when adding one says the same.</summary>
    public bool IsAskedForBy(ContactRequest asked) =>
        (AgencyCode, Level, Webhook, DeputyOf) == (asked.AgencyCode, asked.Level, asked.Webhook, asked.DeputyOf) && Name == asked.Name.Trim();

    public bool IsAbsentOn(DateOnly day) => day <= AbsentUntil;
}
