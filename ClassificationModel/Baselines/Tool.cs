using System.Diagnostics;

namespace CitizenFeedback.ClassificationModel.Baselines;

internal static class Tool
{
    /// <exception cref="InvalidOperationException">The program ended with an error.</exception>
    public static string[] Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{program}: {errors.Result}");
    }
}
