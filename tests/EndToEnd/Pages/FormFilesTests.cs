using System.Text;
using CitizenFeedback.EndToEnd.Tests.City;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>Files of the form: pictures from the camera, bad ones, and a network that is cut.</summary>
public sealed class FormFilesTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static readonly byte[] Picture = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "samples", "giay-hen.jpg"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Picture_IsKept_AndCanBeTakenAway(bool javaScript)
    {
        await using var visitor = await OpenAsync(javaScript);
        await visitor.AttachAsync("giay-hen.jpg", Picture);
        await Assertions.Expect(visitor.Files).ToContainTextAsync("giay-hen.jpg");
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Files).ToContainTextAsync("giay-hen.jpg");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "giay-hen.jpg" }).ClickAsync();
        await Assertions.Expect(visitor.Files).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("a zip named .jpg", "anh.jpg", true)]
    [InlineData("a zip named .jpg", "anh.jpg", false)]
    [InlineData("a page named .pdf", "<html><script>alert(1)</script>", false)]
    public async Task File_ThatIsNone_IsRefusedInASentence(string what, string content, bool javaScript)
    {
        await using var visitor = await OpenAsync(javaScript);
        var bytes = what.Contains("zip", StringComparison.Ordinal) ? "PK\x03\x04 a zip of something"u8.ToArray() : Encoding.UTF8.GetBytes(content);
        await visitor.AttachAsync("anh.jpg", bytes);
        await Assertions.Expect(visitor.Page.GetByText("không phải là ảnh JPEG, PNG, WebP").First).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Files).ToBeEmptyAsync();
    }

    [Fact]
    public async Task RefusalOfOneFile_StaysWhenAnotherArrivesBeforeIt()
    {
        await using var visitor = await OpenAsync(javaScript: true);
        var isFirst = true;
        await visitor.Page.RouteAsync("**/tep?*", async route =>
        {
            var waits = isFirst;
            isFirst = false;
            if (waits)
                await Assertions.Expect(visitor.Files.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
            await route.ContinueAsync();
        });
        await visitor.Page.GetByLabel("Ảnh, tài liệu kèm theo").SetInputFilesAsync(
        [
            new FilePayload { Name = "anh.zip", MimeType = "application/zip", Buffer = "PK\x03\x04 a zip of something"u8.ToArray() },
            new FilePayload { Name = "giay-hen.jpg", MimeType = "image/jpeg", Buffer = Picture },
        ]);
        await Assertions.Expect(visitor.Files.GetByText("không phải là ảnh JPEG, PNG, WebP")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task RefusalOfOneFile_StaysWhenAnotherCameWithIt()
    {
        await using var visitor = await OpenAsync(javaScript: true);
        var form = visitor.Page.Context.APIRequest.CreateFormData();
        form.Set("first", new FilePayload { Name = "anh.zip", MimeType = "application/zip", Buffer = "PK\x03\x04 a zip of something"u8.ToArray() });
        form.Set("second", new FilePayload { Name = "giay-hen.jpg", MimeType = "image/jpeg", Buffer = Picture });
        var answer = await visitor.Page.Context.APIRequest.PostAsync(visitor.Page.Url.Replace("/bieu-mau?", "/bieu-mau/tep?", StringComparison.Ordinal), new() { Multipart = form });
        Assert.Equal(422, answer.Status);
        Assert.Contains("không phải là ảnh JPEG, PNG, WebP", (await answer.JsonAsync())!.Value.GetProperty("problem").GetString(), StringComparison.Ordinal);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Files).ToContainTextAsync("giay-hen.jpg");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Video_OfThirtyMegabytes_IsRefusedInASentence(bool javaScript)
    {
        await using var visitor = await OpenAsync(javaScript);
        await visitor.Page.GetByLabel("Họ và tên").FillAsync("Nguyễn Văn An");
        await visitor.AttachAsync("phim.mp4", new byte[30 * 1024 * 1024]);
        await Assertions.Expect(visitor.Page.GetByText("lớn hơn 10 MB").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Network_CutWhileUploading_IsToldAndMendedByOneTap()
    {
        await using var visitor = await OpenAsync(javaScript: true);
        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.AttachAsync("giay-hen.jpg", Picture);
        await Assertions.Expect(visitor.Page.GetByText("Chưa tải lên được vì mất mạng.")).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.PressAsync("Tải lại");
        await Assertions.Expect(visitor.Files.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Files).ToContainTextAsync("giay-hen.jpg");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Button_PressedWhileAFileIsUnderWay_WaitsForIt_AndStaysIfItFails(bool arrives)
    {
        await using var visitor = await OpenAsync(javaScript: true);
        await visitor.FillAsync("Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần để bổ sung giấy tờ.");
        var gate = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/tep?*", async route =>
        {
            await gate.Task;
            await (arrives ? route.ContinueAsync() : route.AbortAsync());
        });
        await visitor.Page.GetByLabel("Ảnh, tài liệu kèm theo").SetInputFilesAsync(new FilePayload { Name = "giay-hen.jpg", MimeType = "image/jpeg", Buffer = Picture });
        await visitor.PressAsync("Xem lại trước khi gửi");
        await Assertions.Expect(visitor.Page.GetByText("Tệp đang được tải lên")).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
        gate.SetResult();
        if (arrives)
        {
            await visitor.AssertHeadingAsync("Xem lại trước khi gửi");
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("giay-hen.jpg");
            return;
        }

        await Assertions.Expect(visitor.Page.GetByText("Có tệp chưa tải lên được")).ToBeVisibleAsync();
        await visitor.AssertHeadingAsync("Gửi phản ánh, kiến nghị");
        await visitor.PressAsync("Xem lại trước khi gửi");
        await visitor.AssertHeadingAsync("Xem lại trước khi gửi");
    }

    [Fact]
    public async Task Files_ReachTheRegister()
    {
        await using var visitor = await OpenAsync(javaScript: true);
        await visitor.FillAsync("Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần để bổ sung giấy tờ.");
        await visitor.AttachAsync("giay-hen.jpg", Picture);
        await visitor.AttachAsync("don.pdf", "%PDF-1.7 …"u8.ToArray());
        await Assertions.Expect(visitor.Files.GetByRole(AriaRole.Button)).ToHaveCountAsync(2);
        await visitor.PressAsync("Xem lại trước khi gửi");
        await Assertions.Expect(visitor.Page.GetByText("giay-hen.jpg, don.pdf")).ToBeVisibleAsync();
        await visitor.PressAsync("Gửi");
        var code = await visitor.Page.Locator(".code").InnerTextAsync();
        await city.EntryAsync(code);
        var entries = await city.Register.GetStringAsync("sim/entries", TestContext.Current.CancellationToken);
        Assert.Matches($"{code}[.][0-9a-f]{{32}}[.]jpg", entries);
        Assert.Matches($"{code}[.][0-9a-f]{{32}}[.]pdf", entries);
    }

    private async Task<Visitor> OpenAsync(bool javaScript)
    {
        var visitor = await Visitor.ComeAsync(javaScript);
        await visitor.OpenFormAsync(await Visitor.AskForFormAsync(city.NewPhone()));
        return visitor;
    }
}
