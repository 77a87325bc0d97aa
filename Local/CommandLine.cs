using System.Globalization;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.Local;

/// <summary>Reads the arguments.</summary>
public static class CommandLine
{
    public const string Usage = """
        dotnet run --project Local                                start everything on this machine (Ctrl-C stops it)
        dotnet run --project Local -- --play FILE.jsonl           play the chats of a file through the phones
        dotnet run --project Local -- --process-rules             print the operating regulation, docs/process-rules.md
        dotnet run --project Local -- --configuration             print the settings, docs/configuration.md
        dotnet run --project Local -- --help                      print this

          --report OUT.json    write one record per chat and the totals of a play
          --parallel N         chats played at the same time (8)
          --timeout SECONDS    how long a person of a play waits for an answer (120)
          --port-base N        the first of four ports in a row (5080)
          --folder PATH        where everything is kept (.local in the repository)
          --otlp [ADDRESS]     send traces, metrics and logs to a collector (http://127.0.0.1:4318; port 4317 is taken for gRPC)
          --keep-running       start a part again when it dies, instead of ending everything
        """;

    /// <returns>Null when the arguments are not understood.</returns>
    public static LocalCommand? Parse(IReadOnlyList<string> arguments)
    {
        LocalCommand? command = new();
        var rest = new Queue<string>(arguments);
        while (command is not null && rest.TryDequeue(out var option))
            command = option switch
            {
                "--keep-running" => command with { KeepRunning = true },
                "--process-rules" => command with { Role = LocalRole.ProcessRules },
                "--configuration" => command with { Role = LocalRole.Configuration },
                "--help" => command with { Role = LocalRole.Help },
                "--otlp" when !rest.TryPeek(out var next) || next.StartsWith("--", StringComparison.Ordinal) => command with { Otlp = LocalTelemetry.DefaultCollector },
                _ => rest.TryDequeue(out var value) ? With(command, option, value) : null,
            };
        return command;
    }

    private static LocalCommand? With(LocalCommand command, string option, string value) => option switch
    {
        "--role" when Enum.TryParse<LocalRole>(value, ignoreCase: true, out var role) => command with { Role = role },
        "--folder" => command with { Folder = new LocalFolder(Path.GetFullPath(value)) },
        "--port-base" when Number(value, LocalAddresses.HighestPortBase) is { } port => command with { PortBase = port },
        "--otlp" when Uri.TryCreate(value, UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https" => command with { Otlp = collector },
        "--play" => command with { Role = LocalRole.Play, PlayFile = value },
        "--report" => command with { ReportFile = value },
        "--parallel" when Number(value, 1000) is { } parallel => command with { Parallel = parallel },
        "--timeout" when Number(value, 86_400) is { } seconds => command with { Timeout = TimeSpan.FromSeconds(seconds) },
        _ => null,
    };

    private static int? Number(string value, int highest) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= highest ? number : null;
}
