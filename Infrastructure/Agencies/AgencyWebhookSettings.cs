using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Infrastructure.Agencies;

/// <summary>How reminders reach agencies' own systems. A class and not a record, so that printing it shows no secret.</summary>
public sealed class AgencyWebhookSettings
{
    private static readonly Setting WebhookKey = new(
        "Reminders:WebhookKey", "The secrets that sign reminders to agencies' own systems are derived from it.", "32 random bytes in base64, kept in the vault", "the output of: openssl rand -base64 32") { IsSecret = true };

    private static readonly Setting WebhookKeyBefore = Setting.Before(WebhookKey, "The key before: while it is changed, reminders carry a signature with each, so that agencies change their secrets one by one.");

    private static readonly Setting AllowInsecure = new(
        "Reminders:AllowInsecureWebhooks", "true lets addresses of agencies' systems be http and on this machine: for local runs only.", "not set in Azure", "false") { Need = SettingNeed.Optional, Default = "false" };

    public static IReadOnlyList<Setting> All { get; } = [WebhookKey, WebhookKeyBefore, AllowInsecure];

    public required byte[] Key { get; init; }

    /// <summary>Null but while the key is changed.</summary>
    public byte[]? KeyPrevious { get; init; }

    public required WebhookPolicy Policy { get; init; }

    public static AgencyWebhookSettings Read(SettingsReader settings) =>
        new() { Key = settings.Key(WebhookKey), KeyPrevious = settings.OptionalKey(WebhookKeyBefore), Policy = new WebhookPolicy(settings.Flag(AllowInsecure)) };
}
