using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Keys;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>What differs from city to city and is no data file.</summary>
public sealed class CityIdentity
{
    private static readonly Setting Prefix = new("CodePrefix", "Stands before every code of a feedback: two to four capital letters.", "the city's choice", "HNZ") { Need = SettingNeed.Optional, Default = "HNZ" };

    private static readonly Setting OperatorKey = new(
        "Api:FirstOperatorKey",
        "The operator's key with which the first keys are issued (POST api/keys): pakn_id_secret, the secret of 32 characters or more. Without it there is none.",
        "made by hand for the first administrator, kept in the vault, taken out afterwards",
        "pakn_first_ and the output of: openssl rand -hex 32") { Need = SettingNeed.Optional, IsSecret = true };

    public static IReadOnlyList<Setting> All { get; } = [Prefix, OperatorKey];

    public required CitySettings City { get; init; }

    public required FirstKey FirstKey { get; init; }

    public static CityIdentity Read(SettingsReader settings)
    {
        var city = new CitySettings(settings.Read(Prefix, "two to four capital letters", value => CitySettings.IsPrefix(value) ? value : null) ?? Prefix.Example);
        var key = settings.IsSet(OperatorKey) ? settings.Read(OperatorKey, "pakn_id_secret with a secret of 32 characters or more", FirstKey.Parse) : null;
        return new CityIdentity { City = city, FirstKey = new FirstKey(key, city.CoordinatorCode) };
    }
}
