using System.Globalization;
using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>Where the national portal's adapter is (section <c>NationalPortal</c>). A class and not a record, so that printing it shows no secret.</summary>
public sealed class NationalPortalSettings
{
    private const string Section = "NationalPortal";

    public required Uri BaseUrl { get; init; }

    /// <summary>Below the base address; no public text names it.</summary>
    public required string LogInPath { get; init; }

    /// <summary>Below the base address; no public text names it.</summary>
    public required string CallPath { get; init; }

    /// <summary>Header <c>dstcode</c>: the system the adapter passes the call on to.</summary>
    public required string DestinationCode { get; init; }

    /// <summary><c>madonvi</c>: the city's unit code there.</summary>
    public required string UnitCode { get; init; }

    public required string UserName { get; init; }

    public required string Password { get; init; }

    /// <summary>Of one instance of this app.</summary>
    public required double CallsPerSecond { get; init; }

    /// <summary>Without an address the target is switched off, and nothing is owed to it.</summary>
    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[$"{Section}:BaseUrl"]);

    /// <exception cref="SettingsException">An address is set, but the section is incomplete.</exception>
    public static NationalPortalSettings Read(IConfiguration configuration)
    {
        const string origin = "given by the portal's operator when the city is connected";
        var section = new SettingsReader(configuration, Section);
        var settings = new NationalPortalSettings
        {
            BaseUrl = section.RequiredAddress("BaseUrl", "the address of the portal's adapter", "https://adapter.example.gov.vn"),
            LogInPath = section.Optional("LogInPath")?.TrimStart('/') ?? "login",
            CallPath = section.Optional("CallPath")?.TrimStart('/') ?? "call",
            DestinationCode = section.Required("DestinationCode", origin, "VN:GOV:000.00.00.G22:vpcpdvcprovider"),
            UnitCode = section.Required("UnitCode", origin, "H26"),
            UserName = section.Required("UserName", origin, "hanoi-pakn"),
            Password = section.Required("Password", origin, "a long random text"),
            CallsPerSecond = RateOf(section),
        };
        section.ThrowIfIncomplete();
        return settings;
    }

    private static double RateOf(SettingsReader section)
    {
        const double usual = 5;
        if (section.Optional("CallsPerSecond") is not { } text)
            return usual;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is >= 0.1 and <= 1000
            ? rate
            : section.Fault("CallsPerSecond", "is no number from 0.1 to 1000", "the portal's limit, divided by the most instances of this app", "5", usual);
    }
}
