using CitizenFeedback.Local.Host;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>Pictures of the figures for the documentation, made on request.</summary>
public sealed class FiguresScreenshots(FiguresFixture city) : IClassFixture<FiguresFixture>
{
    [Fact(Explicit = true)]
    public async Task Take()
    {
        var folder = Path.Combine(RepositoryRoot.Find(), "docs", "pages");
        foreach (var (path, name, colors) in ((string, string, ColorScheme)[])[("so-lieu", "figures", ColorScheme.Light), ($"so-lieu/{city.Last}", "figures-month", ColorScheme.Dark)])
        {
            await using var visitor = await Visitor.ComeAsync(colors: colors);
            await visitor.Page.GotoAsync(new Uri(city.Product.BaseAddress!, path).ToString());
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true, Scale = ScreenshotScale.Css });
        }
    }
}
