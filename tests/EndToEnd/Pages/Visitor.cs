using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Host;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>Somebody with a phone's browser: own cookies, a small screen, Vietnamese.</summary>
internal sealed class Visitor(IBrowserContext context, IPage page, bool javaScript) : IAsyncDisposable
{
    public IPage Page => page;

    public static async Task<Visitor> ComeAsync(bool javaScript = true, ColorScheme colors = ColorScheme.Light)
    {
        var browser = await Chromium.OpenAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 412, Height = 839 },
            DeviceScaleFactor = 2,
            IsMobile = true,
            HasTouch = true,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            JavaScriptEnabled = javaScript,
            ColorScheme = colors,
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync(), javaScript);
    }

    /// <summary>Asks for the form in the chat and gets its address.</summary>
    public static async Task<string> AskForFormAsync(TestPhone phone)
    {
        await phone.SendAsync("Biểu mẫu");
        var message = await phone.WaitForAsync("the address of the form", message => message.Buttons?.Any(button => button.Url is not null) == true);
        return message.Buttons!.First(button => button.Url is not null).Url!;
    }

    public async Task OpenFormAsync(string address)
    {
        await page.GotoAsync(address);
        await PressAsync("Mở biểu mẫu");
    }

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    /// <summary>Everything the form needs.</summary>
    public async Task FillAsync(string content)
    {
        await page.GetByLabel("Họ và tên").FillAsync("Nguyễn Văn An");
        await page.GetByLabel("Địa chỉ liên hệ").FillAsync("12 phố Hàng Bài");
        await page.GetByLabel("Số điện thoại").FillAsync("0912 000 001");
        await page.GetByLabel("Nội dung phản ánh").FillAsync(content);
        if (await page.GetByRole(AriaRole.Checkbox).CountAsync() > 0)
            await page.GetByRole(AriaRole.Checkbox).CheckAsync();
    }

    /// <summary>The list of the files the form keeps.</summary>
    public ILocator Files => page.Locator("#file-list");

    /// <summary>Chooses a file; without script it goes with the button.</summary>
    public async Task AttachAsync(string name, byte[] content)
    {
        await page.GetByLabel("Ảnh, tài liệu kèm theo").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        if (javaScript)
            await Assertions.Expect(Files.Locator("progress")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        else
            await PressAsync("Thêm tệp");
    }

    public Task AssertHeadingAsync(string text) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync(text);

    /// <summary>Writes docs/pages/NAME.png.</summary>
    public Task SaveScreenshotAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Find(), "docs", "pages"));
        return page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder.FullName, $"{name}.png"), FullPage = true, Scale = ScreenshotScale.Css });
    }

    /// <summary>Presses Tab until the field has the focus.</summary>
    public async Task TabToAsync(string id)
    {
        for (var step = 0; step < 20; step++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id)
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never comes to {id}.");
    }

    /// <summary>No fault of accessibility that axe knows. It is a script itself, and looks only where scripts run.</summary>
    public async Task AssertAccessibleAsync()
    {
        if (!javaScript)
            return;
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: {string.Join("; ", found.Violations.Select(fault => $"{fault.Id} {fault.Help} {string.Join(", ", fault.Nodes.Select(node => node.Html))}"))}");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
