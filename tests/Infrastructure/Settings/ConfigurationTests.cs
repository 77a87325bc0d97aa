using System.Text.Json;
using CitizenFeedback.Infrastructure.Settings;
using CitizenFeedback.Local.Host;

namespace CitizenFeedback.Infrastructure.Tests.Settings;

/// <summary>Code, sample and page know the same settings.</summary>
public sealed class ConfigurationTests
{
    /// <summary>To write it anew after a change: <c>dotnet run --project Local -- --configuration &gt; docs/configuration.md</c>.</summary>
    [Fact]
    public void Page_InTheDocs_IsWhatTheCodeSays() => Assert.Equal(File.ReadAllText(InRepository("docs/configuration.md")), SettingsPage.Write());

    [Fact]
    public void Sample_NamesEverySetting()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(InRepository("local.settings.sample.json")));
        var names = sample.RootElement.GetProperty("Values").EnumerateObject().Select(entry => entry.Name).Where(name => !name.StartsWith("//", StringComparison.Ordinal));
        Assert.Equal(ProductSettings.All.Select(setting => setting.AppSetting).Order(), names.Select(name => name.Replace(":", "__", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Setting_NeededSometimes_SaysWhen() =>
        Assert.All(ProductSettings.All, setting => Assert.Equal(setting.Need == SettingNeed.Sometimes, setting.Condition is not null));

    private static string InRepository(string path) => Path.Combine(RepositoryRoot.Find(), path);
}
