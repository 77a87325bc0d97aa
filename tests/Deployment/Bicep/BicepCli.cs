using System.Diagnostics;
using System.Reflection;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>The Bicep command line from its package. It reports wrong types as warnings with exit code 0, so whatever it says counts.</summary>
internal sealed record BicepCli(int ExitCode, string Output, string Errors)
{
    public static readonly string Folder = Path.Combine(ArrowTests.Root, "Infrastructure", "Bicep");

    public static readonly string Tests = Path.Combine(ArrowTests.Root, "tests", "Deployment", "Bicep");

    private static readonly string Tool = typeof(BicepCli).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BicepPath").Value!;

    public static Task<BicepCli> RunAsync(params IEnumerable<string> arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public static async Task<BicepCli> RunAsync(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new BicepCli(process.ExitCode, await output, await errors);
    }
}
