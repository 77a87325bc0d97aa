using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Infrastructure.Tests.Settings;

public sealed class SettingsTests
{
    private const string Wrong = "wrong/värde that nobody may see";

    public static TheoryData<string> Names => [.. ProductSettings.All.Where(setting => !setting.IsOfPlatform).Select(setting => setting.Name)];

    public static TheoryData<string> Secrets => [.. ProductSettings.All.Where(setting => setting.IsSecret).Select(setting => setting.Name)];

    [Fact]
    public void Read_OfGoodSettings_FindsNoFault() => Assert.Empty(GoodSettings.Read(GoodSettings.All).Faults);

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WithoutASetting_FindsAFaultIfItIsNeeded(string name)
    {
        var setting = ProductSettings.All.Single(one => one.Name == name);
        var faults = GoodSettings.ReadWith(name, null).Faults;
        if (setting.Need == SettingNeed.Optional)
            Assert.Empty(faults);
        else
            AssertTells(setting, "is missing", Assert.Single(faults));
    }

    [Theory]
    [InlineData("CodePrefix", "HN1", "two to four capital letters")]
    [InlineData("CodePrefix", "hnz", "two to four capital letters")]
    [InlineData("CodePrefix", "HANOI", "two to four capital letters")]
    [InlineData("Api:FirstOperatorKey", "pakn_first_short", "32 characters or more")]
    [InlineData("Api:FirstOperatorKey", Wrong, "32 characters or more")]
    [InlineData("Links:Key", "c2hvcnQ=", "32 bytes in base64")]
    [InlineData("Zalo:TokenKey", Wrong, "32 bytes in base64")]
    [InlineData("Reminders:WebhookKey", "AAAAAAAAAAAAAAAA", "32 bytes in base64")]
    [InlineData("Links:PublicBaseUrl", "pakn.hanoi.gov.vn", "an http(s) address")]
    [InlineData("Storage:TableEndpoint", Wrong, "an http(s) address")]
    [InlineData("Storage:BlobEndpoint", Wrong, "an http(s) address")]
    [InlineData("Zalo:ApiBase", "ftp://openapi.zalo.me", "an http(s) address")]
    [InlineData("Zalo:OauthBase", Wrong, "an http(s) address")]
    [InlineData("CitySystem:BaseUrl", Wrong, "an http(s) address")]
    [InlineData("NationalPortal:BaseUrl", Wrong, "an http(s) address")]
    [InlineData("NationalPortal:CallsPerSecond", "0", "a number from 0.1 to 1000")]
    [InlineData("NationalPortal:CallsPerSecond", "fünf", "a number from 0.1 to 1000")]
    [InlineData("Reminders:AllowInsecureWebhooks", "perhaps", "true or false")]
    public void Read_OfAWrongValue_SaysWhatIsExpectedAndNotWhatStandsThere(string name, string value, string expected)
    {
        var fault = Assert.Single(GoodSettings.ReadWith(name, value).Faults);
        AssertTells(ProductSettings.All.Single(one => one.Name == name), expected, fault);
        if (value.Length > 3)
            Assert.DoesNotContain(value, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfNothing_NamesAllThatIsNeededAtOnce()
    {
        var faults = GoodSettings.Read(new Dictionary<string, string?>()).Faults;
        var needed = ProductSettings.All.Where(setting => setting.Need == SettingNeed.Required
            || setting.Name is "Storage:TableEndpoint" or "Storage:BlobEndpoint" or "ServiceBus:fullyQualifiedNamespace");
        Assert.Equal(needed.Select(setting => setting.Name).Order(), faults.Select(fault => fault.Split(' ')[0]).Order());
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Read_WithEverythingWrong_ShowsNoSecret(string name)
    {
        const string secret = "s3cr3t that is wrong";
        var values = ProductSettings.All.ToDictionary(setting => setting.Name, setting => (string?)(setting.Name == name ? secret : "?"));
        var settings = GoodSettings.Read(values);
        Assert.NotEmpty(settings.Faults);
        Assert.DoesNotContain(settings.Faults, fault => fault.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(secret, $"{settings}{settings.Zalo}{settings.Storage}{settings.Bus}{settings.Links}{settings.CitySystem}{settings.NationalPortal}{settings.Agencies}{settings.Identity}", StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithAConnectionString_NeedsNoEndpointsAndNoNamespace()
    {
        var values = new Dictionary<string, string?>(GoodSettings.All) { ["Storage:ConnectionString"] = "UseDevelopmentStorage=true", ["ServiceBus"] = "Endpoint=sb://bus" };
        foreach (var name in new[] { "Storage:TableEndpoint", "Storage:BlobEndpoint", "ServiceBus:fullyQualifiedNamespace" })
            values.Remove(name);
        var settings = GoodSettings.Read(values);
        Assert.Empty(settings.Faults);
        Assert.Equal(("UseDevelopmentStorage=true", "Endpoint=sb://bus"), (settings.Storage.ConnectionString, settings.Bus.ConnectionString));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Read_WithoutAddressOfATarget_SwitchesItOffAndAsksForNothingOfIt(string? address)
    {
        var values = GoodSettings.All.Where(one => !one.Key.StartsWith("CitySystem:", StringComparison.Ordinal) && !one.Key.StartsWith("NationalPortal:", StringComparison.Ordinal)).ToDictionary();
        values["CitySystem:BaseUrl"] = values["NationalPortal:BaseUrl"] = address;
        var settings = GoodSettings.Read(values);
        Assert.Empty(settings.Faults);
        Assert.Null(settings.CitySystem);
        Assert.Null(settings.NationalPortal);
    }

    [Fact]
    public void Read_WithWhatIsNeeded_TakesTheDefaultsOfTheRest()
    {
        var settings = GoodSettings.Read(GoodSettings.All.Where(one => ProductSettings.All.Single(setting => setting.Name == one.Key).Default is null).ToDictionary());
        Assert.Equal(("https://openapi.zalo.me/", "https://oauth.zaloapp.com/"), ($"{settings.Zalo.ApiBase}", $"{settings.Zalo.OauthBase}"));
        Assert.Equal(["zdn.vn"], settings.Zalo.MediaHosts);
        Assert.Equal(("HNZ", 5.0, false), (settings.Identity.City.CodePrefix, settings.NationalPortal!.CallsPerSecond, settings.Agencies.Policy.AllowInsecure));
    }

    private static void AssertTells(Setting setting, string what, string fault)
    {
        Assert.StartsWith(setting.Name + " ", fault, StringComparison.Ordinal);
        Assert.Contains(what, fault, StringComparison.Ordinal);
        Assert.Contains(setting.AppSetting + ";", fault, StringComparison.Ordinal);
        Assert.Contains(setting.Origin, fault, StringComparison.Ordinal);
        Assert.EndsWith("Example: " + setting.Example, fault, StringComparison.Ordinal);
    }
}
