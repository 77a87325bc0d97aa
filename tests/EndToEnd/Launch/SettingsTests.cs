using System.Diagnostics;
using CitizenFeedback.Infrastructure.Settings;
using CitizenFeedback.Local;
using CitizenFeedback.Local.Launch;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.EndToEnd.Tests.Launch;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LocalSettings_HaveNoFault() => Assert.Empty(Read().Faults);

    [Fact]
    public async Task Host_WithWrongSettings_TellsAllOfThemAndFails()
    {
        const string secret = "c2VjcmV0";
        var (exitCode, output) = await RunHostAsync(ProgramFile, [("Zalo__TokenKey", secret), ("Zalo__ApiBase", "zalo"), ("CodePrefix", "1")]);
        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.All(["5 things are wrong", "Zalo:TokenKey is not", "Zalo:ApiBase is not", "CodePrefix is not", "Storage:TableEndpoint is missing"], words => Assert.Contains(words, output));
        Assert.DoesNotContain(secret, output);
    }

    [Fact]
    public async Task Host_WithWrongSettingsAndData_TellsBoth()
    {
        var release = Path.Combine(_folder.Path, "release");
        CopyTo(release);
        await File.WriteAllTextAsync(Path.Combine(release, "data", "ladders.tsv"), "nonsense", TestContext.Current.CancellationToken);
        var (exitCode, output) = await RunHostAsync(Path.Combine(release, Path.GetFileName(ProgramFile)), [("Storage__ConnectionString", "UseDevelopmentStorage=true"), ("CodePrefix", "1")]);
        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.All(["2 things are wrong", "CodePrefix is not", "ladders.tsv, line 1"], words => Assert.Contains(words, output));
    }

    private static string ProgramFile => typeof(LocalCity).Assembly.Location;

    private ProductSettings Read() => ProductSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(LocalSettings.For(new LocalAddresses(5080), LocalSecrets.LoadOrCreate(_folder.City.SecretsFile)))
        .AddInMemoryCollection(new Dictionary<string, string?> { [LocalSettings.Storage] = "UseDevelopmentStorage=true" }).Build());

    private async Task<(int ExitCode, string Output)> RunHostAsync(string program, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [program, "--role", "host", "--folder", _folder.Path, "--port-base", $"{Ports.FindFree()}"]) { RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    /// <summary>The program with its data, so that a file can be broken.</summary>
    private static void CopyTo(string release)
    {
        var source = Path.GetDirectoryName(ProgramFile)!;
        var files = Directory.EnumerateFiles(source, "*.dll").Concat(Directory.EnumerateFiles(source, "*.json")).Concat(Directory.EnumerateFiles(Path.Combine(source, "data"), "*", SearchOption.AllDirectories));
        foreach (var file in files)
        {
            var copy = Path.Combine(release, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.WriteAllText(Path.Combine(release, "CitizenFeedback.slnx"), ""); // the program looks for its repository
    }
}
