using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.CitySystem;

/// <summary>Where the city's register is (section <c>CitySystem</c>). A class and not a record, so that printing it shows no secret.</summary>
public sealed class CitySystemSettings
{
    private const string Section = "CitySystem";

    public required Uri BaseUrl { get; init; }

    public required string ApiKey { get; init; }

    /// <summary>Without an address the target is switched off, and nothing is owed to it.</summary>
    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[$"{Section}:BaseUrl"]);

    /// <exception cref="SettingsException">An address is set, but the section is incomplete.</exception>
    public static CitySystemSettings Read(IConfiguration configuration)
    {
        var section = new SettingsReader(configuration, Section);
        var settings = new CitySystemSettings
        {
            BaseUrl = section.RequiredAddress("BaseUrl", "the address of the city's register", "https://pakn.example.gov.vn"),
            ApiKey = section.Required("ApiKey", "issued by the register's operator", "a long random text"),
        };
        section.ThrowIfIncomplete();
        return settings;
    }
}
