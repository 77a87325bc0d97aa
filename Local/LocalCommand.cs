using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.Local;

/// <summary>What the command line asks for.</summary>
public sealed record LocalCommand
{
    public LocalRole Role { get; init; }

    /// <summary>Where everything is kept; another folder is another city.</summary>
    public LocalFolder Folder { get; init; } = LocalFolder.Default;

    /// <summary>The first of four ports in a row.</summary>
    public int PortBase { get; init; } = LocalAddresses.DefaultPortBase;

    /// <summary>A part that dies is started again instead of ending everything.</summary>
    public bool KeepRunning { get; init; }

    /// <summary>Where a collector takes traces, metrics and logs; null: they go nowhere.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>The chats to play, one JSON object a line.</summary>
    public string? PlayFile { get; init; }

    /// <summary>Where the report of the play goes; null: the table only.</summary>
    public string? ReportFile { get; init; }

    /// <summary>How many chats are played at the same time.</summary>
    public int Parallel { get; init; } = 8;

    /// <summary>How long a person of a play waits for an answer before it counts as lost.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);
}
