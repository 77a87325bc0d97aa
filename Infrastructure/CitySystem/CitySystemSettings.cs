using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>Where the city's register is. A class and not a record, so that printing it shows no secret.</summary>
public sealed class CitySystemSettings
{
    private static readonly Setting Base = new(
        "CitySystem:BaseUrl", "The city's register. Without an address it is switched off and nothing is owed to it.", "the register's operator", "https://pakn.example.gov.vn") { Need = SettingNeed.Optional };

    private static readonly Setting Key = new(
        "CitySystem:ApiKey", "Opens the city's register.", "the register's operator, kept in the vault", "a long random text") { Need = SettingNeed.Sometimes, Condition = "when CitySystem:BaseUrl is set", IsSecret = true };

    public static IReadOnlyList<Setting> All { get; } = [Base, Key];

    public required Uri BaseUrl { get; init; }

    public required string ApiKey { get; init; }

    /// <returns>Null without an address: the target is switched off.</returns>
    public static CitySystemSettings? Read(SettingsReader settings) =>
        settings.IsSet(Base) ? new CitySystemSettings { BaseUrl = settings.Address(Base), ApiKey = settings.Text(Key) } : null;
}
