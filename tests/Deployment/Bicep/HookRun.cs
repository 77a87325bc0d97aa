using System.Diagnostics;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>A hook as azd runs it, with the environment's variables, no terminal, and stand-ins for the tools.</summary>
internal sealed record HookRun(int ExitCode, string Output, string Errors)
{
    public static readonly string Folder = Path.Combine(BicepCli.Folder, "hooks");

    /// <summary>Each hook is written twice. PowerShell is tried where it is installed.</summary>
    public static TheoryData<string> Shells => ["sh", "pwsh"];

    /// <param name="hook">Its name, and what follows it on the command line.</param>
    public static async Task<HookRun> RunAsync(string shell, string hook, FakeTools tools, params (string Name, string Value)[] environment)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins are written for sh.");
        Assert.SkipUnless(IsInstalled(shell), $"{shell} is not installed.");
        string[] words = hook.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(shell, shell == "sh" ? [$"{Folder}/{words[0]}.sh", .. words[1..]] : ["-NoProfile", "-Command", WithoutSleep(words)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name is "CI" or "BUDGET_START" || name.StartsWith("ZALO_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["PATH"] = tools.Path;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new HookRun(process.ExitCode, await output, await errors);
    }

    /// <summary>sh finds a stand-in for sleep on the path; PowerShell's own is a command of its, and is stood in for by a function.</summary>
    private static string WithoutSleep(string[] words) => $"function Start-Sleep {{ }}; & '{Folder}/{words[0]}.ps1' {string.Join(' ', words[1..])}; exit $LASTEXITCODE";

    private static bool IsInstalled(string shell) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)));
}
