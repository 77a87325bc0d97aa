using System.Globalization;
using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>Where the national portal's adapter is. A class and not a record, so that printing it shows no secret.</summary>
public sealed class NationalPortalSettings
{
    private const string Operator = "the portal's operator, when the city is connected";

    private static readonly Setting Base = new(
        "NationalPortal:BaseUrl",
        "The adapter of the National Public Service Portal (docs/national-portal-contract.md). Without an address it is switched off, nothing is owed to it, and officials enter by hand what api/portal/entries lists.",
        Operator,
        "https://adapter.example.gov.vn") { Need = SettingNeed.Optional };

    private static readonly Setting LogIn = new("NationalPortal:LogInPath", "Where to log in, below the address.", Operator, "login") { Need = SettingNeed.Optional, Default = "login" };
    private static readonly Setting Call = new("NationalPortal:CallPath", "Where to call, below the address.", Operator, "call") { Need = SettingNeed.Optional, Default = "call" };
    private static readonly Setting Destination = Needed("DestinationCode", "Header dstcode: the system the adapter passes the call on to.", Operator, "VN:GOV:000.00.00.G22:vpcpdvcprovider");
    private static readonly Setting Unit = Needed("UnitCode", "Field madonvi: the city's unit code at the portal.", Operator, "H26");
    private static readonly Setting User = Needed("UserName", "The city's user at the adapter.", Operator, "hanoi-pakn");
    private static readonly Setting Secret = Needed("Password", "The password of that user.", $"{Operator}, kept in the vault", "a long random text") with { IsSecret = true };

    private static readonly Setting Rate = new(
        "NationalPortal:CallsPerSecond", "The pace of one instance of this app.", "the portal's limit, divided by the most instances of this app", "5") { Need = SettingNeed.Optional, Default = "5" };

    public static IReadOnlyList<Setting> All { get; } = [Base, LogIn, Call, Destination, Unit, User, Secret, Rate];

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

    /// <returns>Null without an address: the target is switched off.</returns>
    public static NationalPortalSettings? Read(SettingsReader settings) => !settings.IsSet(Base) ? null : new NationalPortalSettings
    {
        BaseUrl = settings.Address(Base),
        LogInPath = settings.Text(LogIn).TrimStart('/'),
        CallPath = settings.Text(Call).TrimStart('/'),
        DestinationCode = settings.Text(Destination),
        UnitCode = settings.Text(Unit),
        UserName = settings.Text(User),
        Password = settings.Text(Secret),
        CallsPerSecond = settings.Read(Rate, "a number from 0.1 to 1000", RateOf) ?? 1,
    };

    private static double? RateOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is >= 0.1 and <= 1000 ? rate : null;

    private static Setting Needed(string name, string purpose, string origin, string example) =>
        new($"NationalPortal:{name}", purpose, origin, example) { Need = SettingNeed.Sometimes, Condition = "when NationalPortal:BaseUrl is set" };
}
