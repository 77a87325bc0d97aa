using CitizenFeedback.Infrastructure.CitySystem;
using CitizenFeedback.Infrastructure.Settings;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Zalo;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Tests.Settings;

public sealed class SettingsTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void ReadZalo_WithNothing_NamesEverySettingAtOnce()
    {
        var error = Assert.Throws<SettingsException>(() => ZaloSettings.Read(Of()));
        Assert.All(["Zalo:AppId", "Zalo:OaSecretKey", "Zalo:AppSecret", "Zalo:FirstRefreshToken", "Zalo:TokenKey"], name => Assert.Contains($"{name} is missing", error.Message, StringComparison.Ordinal));
        Assert.Contains("Example: the output of: openssl rand -base64 32", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base 64")]
    public void ReadZalo_WithAWrongKey_SaysSoWithoutShowingIt(string key)
    {
        var error = Assert.Throws<SettingsException>(() => ZaloSettings.Read(Zalo(("Zalo:TokenKey", key))));
        Assert.Contains("Zalo:TokenKey", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi.zalo.me")]
    [InlineData("ftp://openapi.zalo.me")]
    public void ReadZalo_WithAWrongAddress_SaysSo(string address) =>
        Assert.Contains("Zalo:ApiBase", Assert.Throws<SettingsException>(() => ZaloSettings.Read(Zalo(("Zalo:ApiBase", address)))).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadZalo_WithWhatIsRequired_TakesZalosOwnAddresses()
    {
        var settings = ZaloSettings.Read(Zalo());
        Assert.Equal(("https://openapi.zalo.me/", "https://oauth.zaloapp.com/"), ($"{settings.ApiBase}", $"{settings.OauthBase}"));
        Assert.Equal(["zdn.vn"], settings.MediaHosts);
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "UseDevelopmentStorage=true", true)]
    [InlineData("Storage:TableEndpoint", "https://a.table.core.windows.net", false)]
    [InlineData("Storage:BlobEndpoint", "https://a.blob.core.windows.net", false)]
    public void ReadStorage_WithOneSetting_IsEnoughOnlyForAConnectionString(string name, string value, bool enough)
    {
        var error = Record.Exception(() => StorageSettings.Read(Of((name, value))));
        Assert.Equal(enough, error is null);
        Assert.True(error is null or SettingsException);
    }

    [Fact]
    public void ReadStorage_WithBothEndpoints_IsEnough() =>
        Assert.Null(StorageSettings.Read(Of(("Storage:TableEndpoint", "https://a.table.core.windows.net"), ("Storage:BlobEndpoint", "https://a.blob.core.windows.net"))).ConnectionString);

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("https://pakn.example.gov.vn", true)]
    public void CitySystemIsOn_WithAnAddress(string? address, bool isOn) => Assert.Equal(isOn, CitySystemSettings.IsOn(Of(("CitySystem:BaseUrl", address))));

    [Fact]
    public void ReadCitySystem_WithoutKey_SaysSo() => Assert.Contains(
        "CitySystem:ApiKey is missing",
        Assert.Throws<SettingsException>(() => CitySystemSettings.Read(Of(("CitySystem:BaseUrl", "https://pakn.example.gov.vn")))).Message,
        StringComparison.Ordinal);

    private static IConfiguration Zalo(params (string Name, string? Value)[] more) =>
        Of([("Zalo:AppId", "1"), ("Zalo:OaSecretKey", "k"), ("Zalo:AppSecret", "s"), ("Zalo:FirstRefreshToken", "r"), ("Zalo:TokenKey", Key), .. more]);

    private static IConfiguration Of(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(one => one.Name).ToDictionary(group => group.Key, group => group.Last().Value)).Build();
}
