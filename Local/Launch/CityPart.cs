namespace CitizenFeedback.Local.Launch;

/// <summary>One of the two processes of a local city, and how to start it again.</summary>
public sealed class CityPart : IDisposable
{
    private readonly IReadOnlyList<string> _arguments;

    public CityPart(LocalRole role, CityOptions options, Uri readyAddress)
    {
        Name = role.ToString().ToLowerInvariant();
        ReadyAddress = readyAddress;
        Log = new ChildLog(Name, options.Folder.LogOf(Name), options.Console);
        _arguments = ["--role", Name, "--folder", options.Folder.Path, "--port-base", $"{options.PortBase}"];
    }

    public string Name { get; }

    /// <summary>Answers 200 when the part can work.</summary>
    public Uri ReadyAddress { get; }

    public ChildLog Log { get; }

    public ChildProcess Process { get; private set; } = null!;

    public void Start(IReadOnlyDictionary<string, string> environment)
    {
        Process?.Dispose();
        Process = ChildProcess.Start(_arguments, environment, Log);
    }

    public void Dispose()
    {
        Process?.Dispose();
        Log.Dispose();
    }
}
