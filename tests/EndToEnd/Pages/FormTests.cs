using CitizenFeedback.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>The form, as somebody with a phone uses it.</summary>
public sealed class FormTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Matter = "Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần để bổ sung giấy tờ.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WholeWay_ByForm_WithAndWithoutScript(bool javaScript)
    {
        var phone = city.NewPhone();
        await using var visitor = await Visitor.ComeAsync(javaScript);
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(phone));
        await visitor.AssertAccessibleAsync();
        await visitor.FillAsync(Matter);
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = "/tmp/form.png", FullPage = true });
        await visitor.PressAsync("Xem lại trước khi gửi");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Xem lại trước khi gửi");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = "/tmp/review.png", FullPage = true });
        await visitor.PressAsync("Gửi");
        var code = await visitor.Page.Locator(".code").InnerTextAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = "/tmp/sent.png", FullPage = true });
        var entry = await city.EntryAsync(code);
        Assert.Contains("bắt tôi đi lại 4 lần", entry.ToString(), StringComparison.Ordinal);
        Assert.Equal(code, (await phone.NoticeAsync("assigned")).Code);
        await phone.WaitForAsync("the receipt", message => message.Text?.Contains($"Đã gửi phản ánh {code}", StringComparison.Ordinal) == true);
    }
}
