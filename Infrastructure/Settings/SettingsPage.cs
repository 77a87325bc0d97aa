using System.Text;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>Writes docs/configuration.md of what the settings say about themselves.</summary>
public static class SettingsPage
{
    private const string Head = """
        # Configuration

        App settings of the function app, and environment variables everywhere else; `local.settings.sample.json` and
        configuration files may write a colon for two underscores. `dotnet run --project Local` needs none of them. At start all of them
        are judged: the product lists everything that is missing or wrong, with the faults of the data files, and does not start.
        A **secret** belongs into the vault; no value of any setting is ever printed.

        This page is made of the code: `dotnet run --project Local -- --configuration > docs/configuration.md`.

        ## The product's


        """;

    private const string Columns = "| Setting | What it does | Needed | Default | Comes from | Example |\n|---|---|---|---|---|---|\n";

    public static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        Append(page, ProductSettings.All.Where(setting => !setting.IsOfPlatform));
        page.Append("\n## The platform's\n\nRead by Azure Functions, which judges them itself.\n\n");
        Append(page, ProductSettings.All.Where(setting => setting.IsOfPlatform));
        return page.ToString();
    }

    private static void Append(StringBuilder page, IEnumerable<Setting> settings) => page.Append(Columns).AppendJoin("", settings.Select(Row));

    private static string Row(Setting setting) =>
        $"| `{setting.AppSetting}`{(setting.IsSecret ? " **secret**" : "")} | {setting.Purpose} | {NeedOf(setting)} | {(setting.Default is { } value ? $"`{value}`" : "")} | {setting.Origin} | `{setting.Example}` |\n";

    private static string NeedOf(Setting setting) => setting.Need switch
    {
        SettingNeed.Required => "yes",
        SettingNeed.Sometimes => setting.Condition!,
        _ => "no",
    };
}
