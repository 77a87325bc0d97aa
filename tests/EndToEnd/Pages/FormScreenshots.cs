using CitizenFeedback.EndToEnd.Tests.City;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>Pictures of the form for the documentation, made on request, so that a run of the tests leaves the tree as it is.</summary>
public sealed class FormScreenshots(CityFixture city) : IClassFixture<CityFixture>
{
    [Fact(Explicit = true)]
    public async Task EveryPage_OfTheForm()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}");
        await visitor.SaveScreenshotAsync("home");
        var address = await Visitor.AskForFormAsync(city.NewPhone());
        await visitor.Page.GotoAsync(address);
        await visitor.SaveScreenshotAsync("form-landing");
        await visitor.OpenFormAsync(address);
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.SaveScreenshotAsync("form-faults");
        await visitor.Page.GotoAsync(address);
        await visitor.FillAsync("Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần để bổ sung giấy tờ, lần nào cũng thiếu một thứ khác.");
        await visitor.AttachAsync("giay-hen.jpg", await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "data", "samples", "giay-hen.jpg")));
        await visitor.SaveScreenshotAsync("form");
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.SaveScreenshotAsync("form-review");
        await visitor.PressAsync("Gửi");
        await visitor.AssertHeadingAsync("Đã gửi phản ánh");
        await visitor.SaveScreenshotAsync("form-sent");
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}bieu-mau?ve=abc");
        await visitor.SaveScreenshotAsync("form-closed");
    }
}
