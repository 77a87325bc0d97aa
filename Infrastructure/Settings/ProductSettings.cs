using CitizenFeedback.Infrastructure.Agencies;
using CitizenFeedback.Infrastructure.CitySystem;
using CitizenFeedback.Infrastructure.LanguageModel;
using CitizenFeedback.Infrastructure.NationalPortal;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Zalo;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>All settings of the product, read and judged in one place.</summary>
public sealed class ProductSettings
{
    /// <summary>Each setting there is, in the order operators read them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. CityIdentity.All, .. LinkSettings.All, .. StorageSettings.All, .. BusSettings.All, .. ZaloSettings.All,
        .. CitySystemSettings.All, .. NationalPortalSettings.All, .. AgencyWebhookSettings.All, .. LanguageModelSettings.All, .. PlatformSettings.All,
    ];

    public required CityIdentity Identity { get; init; }

    public required LinkSettings Links { get; init; }

    public required StorageSettings Storage { get; init; }

    public required BusSettings Bus { get; init; }

    public required ZaloSettings Zalo { get; init; }

    /// <summary>Null: switched off, and nothing is owed to it.</summary>
    public CitySystemSettings? CitySystem { get; init; }

    /// <summary>Null: switched off, and nothing is owed to it.</summary>
    public NationalPortalSettings? NationalPortal { get; init; }

    public required AgencyWebhookSettings Agencies { get; init; }

    /// <summary>Null: switched off, and nobody is asked.</summary>
    public LanguageModelSettings? LanguageModel { get; init; }

    /// <summary>A line for each setting that is missing or wrong; with any, nothing else here may be used.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    public static ProductSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        return new ProductSettings
        {
            Identity = CityIdentity.Read(reader),
            Links = LinkSettings.Read(reader),
            Storage = StorageSettings.Read(reader),
            Bus = BusSettings.Read(reader),
            Zalo = ZaloSettings.Read(reader),
            CitySystem = CitySystemSettings.Read(reader),
            NationalPortal = NationalPortalSettings.Read(reader),
            Agencies = AgencyWebhookSettings.Read(reader),
            LanguageModel = LanguageModelSettings.Read(reader),
            Faults = reader.Faults,
        };
    }
}
