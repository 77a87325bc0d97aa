using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Agencies;

/// <summary>Section <c>Reminders</c>. A class and not a record, so that printing it shows no secret.</summary>
public sealed class AgencyWebhookSettings
{
    private const int KeyBytes = 32;

    public required byte[] Key { get; init; }

    public required WebhookPolicy Policy { get; init; }

    /// <exception cref="SettingsException">The key is missing or too short.</exception>
    public static AgencyWebhookSettings Read(IConfiguration configuration)
    {
        var section = new SettingsReader(configuration, "Reminders");
        const string origin = "32 random bytes in base64 from which the secrets of agencies' webhooks are derived", example = "openssl rand -base64 32";
        var text = section.Required("WebhookKey", origin, example);
        var key = new byte[64];
        if (text.Length > 0 && (!Convert.TryFromBase64String(text, key, out var length) || length < KeyBytes))
            section.Fault("WebhookKey", "is no key of 32 bytes", origin, example, "");
        var settings = new AgencyWebhookSettings { Key = key, Policy = new WebhookPolicy(section.Optional("AllowInsecureWebhooks") == "true") };
        section.ThrowIfIncomplete();
        return settings;
    }
}
