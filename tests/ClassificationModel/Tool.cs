using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CitizenFeedback.ClassificationModel.Tests;

/// <summary>The program as it is called.</summary>
internal static class Tool
{
    public static Task<ToolAnswer> RunAsync(SmallRepository repository, params IEnumerable<string> words) => RunAsync(repository, key: null, words);

    public static async Task<ToolAnswer> RunAsync(SmallRepository repository, string? key, IEnumerable<string> words)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "ClassificationModel.dll"), .. words])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CITIZEN_FEEDBACK_KEY"] = key;
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        return new ToolAnswer(process.ExitCode, await output, await errors);
    }
}

internal sealed record ToolAnswer(int Code, string Output, string Errors);
