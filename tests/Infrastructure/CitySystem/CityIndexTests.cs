using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Infrastructure.CitySystem;
using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.Tests.CitySystem;

/// <summary>The list of what the city's register holds.</summary>
public sealed class CityIndexTests : IAsyncLifetime
{
    private string _answer = """{"items":[{"code":"HNZ-1","version":3,"stage":"Assigned"}],"next":"HNZ-1"}""";
    private string _type = "application/json";
    private OutsideServer _city = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _city = await OutsideServer.StartAsync((http, _) => OutsideServer.TextAsync(http, _answer, _type));
        var settings = new Dictionary<string, string?> { ["CitySystem:BaseUrl"] = $"{_city.Address}", ["CitySystem:ApiKey"] = "k" };
        _services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddCitySystem(CitySystemSettings.Read(new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()))).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _city.DisposeAsync();
    }

    [Theory]
    [InlineData(null, "?limit=200")]
    [InlineData("HNZ 1&x", "?limit=200&after=HNZ 1&x")]
    public async Task ListAsync_ReadsAPage(string? after, string query)
    {
        var page = (await Index().ListAsync(after, Stop)).Value;
        Assert.Equal((new RegisterLine("HNZ-1", 3, "Assigned"), "HNZ-1"), (Assert.Single(page.Lines), page.Next));
        Assert.Equal(("/v1/feedback-versions", query), (_city.Calls.Single().Path, _city.Calls.Single().Query));
    }

    [Theory]
    [InlineData("<html>", "text/html")]
    [InlineData("{}", "application/json")]
    [InlineData("""{"items":[{"code":"HNZ-1","version":0,"stage":"Assigned"}]}""", "application/json")]
    [InlineData("""{"items":[{"code":"HNZ-1","version":1}]}""", "application/json")]
    [InlineData("""{"items":[null]}""", "application/json")]
    [InlineData("""{"items":[],"next":"HNZ-0"}""", "application/json")]
    public async Task ListAsync_OnNonsense_IsNoPage(string answer, string type)
    {
        (_answer, _type) = (answer, type);
        Assert.Equal("bad-answer", (await Index().ListAsync("HNZ-0", Stop)).Failure?.Code);
    }

    private ICityRegister Index() => _services.GetRequiredService<ICityRegister>();
}
