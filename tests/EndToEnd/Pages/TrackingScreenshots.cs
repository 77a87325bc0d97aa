using CitizenFeedback.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>Writes docs/pages/track-*.png; on request only, so that a run of the tests leaves the tree as it is.</summary>
public sealed class TrackingScreenshots(CityFixture city) : IClassFixture<CityFixture>
{
    [Fact(Explicit = true)]
    public async Task EveryPage_OfTracking()
    {
        var feedback = await Tracked.SubmitAsync(city);
        await feedback.AskAsync("Ông/bà nộp hồ sơ ngày nào?");
        await using var visitor = await Visitor.ComeAsync();
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu?ma={feedback.Code}");
        await visitor.SaveScreenshotAsync("track-entrance");
        await visitor.Page.GotoAsync(await feedback.LinkAsync());
        await visitor.SaveScreenshotAsync("track-landing");
        await visitor.PressAsync("Xem phản ánh");
        await visitor.SaveScreenshotAsync("track-asked");
        await visitor.Page.GetByLabel("Trả lời của ông/bà").FillAsync("Ngày 20 tháng 11, ở quầy số 3.");
        await visitor.PressAsync("Gửi trả lời");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Rút phản ánh" }).ClickAsync();
        await visitor.SaveScreenshotAsync("track-withdrawal");
        await feedback.AnswerAsync("Chúng tôi đã nhắc nhở cán bộ và bỏ yêu cầu giấy tờ thừa. Mong ông/bà thông cảm.", "%PDF-1.7"u8.ToArray());
        await using var dark = await feedback.ComeByCodeAsync(colors: ColorScheme.Dark);
        await dark.SaveScreenshotAsync("track-answered-dark");
        await using var gone = await (await Tracked.ErasedAsync(city)).ComeByLinkAsync();
        await gone.SaveScreenshotAsync("track-erased");
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}theo-doi?ve=abc");
        await visitor.SaveScreenshotAsync("track-closed");
    }
}
