using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;

namespace CitizenFeedback.Functions.Reminders;

/// <summary>A contact as operators see it.</summary>
/// <param name="IsLinked">A chat is linked.</param>
/// <param name="Secret">Of the webhook, told when it is added or asked for.</param>
public sealed record ContactView(
    string Id, string AgencyCode, ReminderLevel? Level, string Name, Uri? Webhook, bool IsLinked, string? DeputyOf, DateOnly? AbsentUntil, string? Secret = null)
{
    public static ContactView Of(Contact contact) => new(
        contact.Id, contact.AgencyCode, contact.Level, contact.Name, contact.Webhook, contact.ChatUserId is not null, contact.DeputyOf, contact.AbsentUntil);
}
