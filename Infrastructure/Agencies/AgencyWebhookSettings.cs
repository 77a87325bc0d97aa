using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Agencies;

/// <summary>Section <c>Reminders</c>. A class and not a record, so that printing it shows no secret.</summary>
public sealed class AgencyWebhookSettings
{
    public required byte[] Key { get; init; }

    public required WebhookPolicy Policy { get; init; }

    /// <exception cref="SettingsException">The key is missing or too short.</exception>
    public static AgencyWebhookSettings Read(IConfiguration configuration)
    {
        var section = new SettingsReader(configuration, "Reminders");
        var key = section.RequiredKey("WebhookKey", "32 random bytes in base64 from which the secrets of agencies' webhooks are derived", "openssl rand -base64 32");
        var settings = new AgencyWebhookSettings { Key = key, Policy = new WebhookPolicy(section.Optional("AllowInsecureWebhooks") == "true") };
        section.ThrowIfIncomplete();
        return settings;
    }
}
