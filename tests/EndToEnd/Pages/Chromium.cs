using System.Diagnostics;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CitizenFeedback.EndToEnd.Tests.Pages.Chromium))]

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>One browser for all tests, closed at their end: the one of the machine, else the distribution's, else Playwright's own is installed.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly SemaphoreSlim One = new(1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    public static async Task<IBrowser> OpenAsync()
    {
        await One.WaitAsync();
        try
        {
            return _browser ??= await LaunchAsync();
        }
        finally
        {
            One.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        if (Find() is null && !await RunAsync("apt-get", "update", "-q") | !await RunAsync("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-dejavu-core"))
            Microsoft.Playwright.Program.Main(["install", "chromium"]);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
        });
    }

    private static string? Find() => Array.Find(Known, File.Exists);

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(program, arguments);
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // another distribution
        }
    }
}
