using System.ComponentModel;
using System.Diagnostics;

namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>The few things the base library lacks to run and end other programs on every platform.</summary>
internal static class ProcessTools
{
    public static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Runs a program to its end and gives its exit code and all it printed.</summary>
    /// <exception cref="AzuriteException">The program is not there.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string? folder, CancellationToken ct)
    {
        using var process = Start(program, arguments, folder);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output + await errors);
    }

    public static Process Start(string program, string[] arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new AzuriteException($"'{program}' was not found. Install Node.js {AzuriteInstallation.OldestNode} or newer (https://nodejs.org) and try again.", e);
        }
    }

    public static bool IsAlive(int pid)
    {
        // A dead child nobody waited for still has an entry, in state Z.
        if (File.Exists($"/proc/{pid}/stat"))
            return !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static void Kill(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // Gone already.
        }
    }

    /// <summary>Asks a process to end (SIGTERM): the base library can only kill.</summary>
    public static Task AskToEndAsync(int pid) =>
        RunAsync("node", ["-e", $"try {{ process.kill({pid}, 'SIGTERM') }} catch {{ }}"], null, CancellationToken.None);
}
