namespace CitizenFeedback.Local.Launch;

/// <summary>How a local city is started.</summary>
public sealed record CityOptions
{
    public static CityOptions Of(LocalCommand command) => new()
    {
        Folder = command.Folder,
        PortBase = command.PortBase,
        Console = System.Console.WriteLine,
        HostSettings = command.Otlp is { } collector ? LocalTelemetry.To(collector) : new Dictionary<string, string>(),
    };

    public required LocalFolder Folder { get; init; }

    public required int PortBase { get; init; }

    /// <summary>The storage emulator keeps nothing on disk and ends with this process (tests).</summary>
    public bool InMemory { get; init; }

    /// <summary>Told in English what is going on, and what a part warns of.</summary>
    public Action<string> Console { get; init; } = _ => { };

    /// <summary>Settings of the host that differ from <see cref="LocalSettings"/>; a colon in a name is written as two underscores.</summary>
    public IReadOnlyDictionary<string, string> HostSettings { get; init; } = new Dictionary<string, string>();
}
