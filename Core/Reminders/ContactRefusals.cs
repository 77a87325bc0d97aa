using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Reminders;

public static class ContactRefusals
{
    public static readonly Refusal Unknown = new("refusal.unknown-contact");

    /// <summary>Not https, or a host of an inner network.</summary>
    public static readonly Refusal WebhookAddress = new("refusal.webhook-address");

    /// <summary>Only calls to an agency's system are signed.</summary>
    public static readonly Refusal IsAPerson = new("refusal.contact-is-a-person");

    /// <summary>An agency's system has no chat to be linked.</summary>
    public static readonly Refusal IsASystem = new("refusal.contact-is-a-system");
}
