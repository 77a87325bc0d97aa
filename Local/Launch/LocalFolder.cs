using CitizenFeedback.Local.Host;

namespace CitizenFeedback.Local.Launch;

/// <summary>Everything one local city keeps; deleting the folder starts a new city.</summary>
/// <param name="Path">Absolute.</param>
public sealed record LocalFolder(string Path)
{
    public static LocalFolder Default => new(System.IO.Path.Combine(RepositoryRoot.Find(), ".local"));

    /// <summary>Addresses and process ids while it runs.</summary>
    public string RunFile => In("run.json");

    /// <summary>Held open by the process that runs this city.</summary>
    public string LockFile => In("run.lock");

    public string SecretsFile => In("secrets.json");

    /// <summary>How far the clock was moved forward.</summary>
    public string ClockFile => In("clock.json");

    /// <summary>What the host keeps of messages and orchestrations.</summary>
    public string Host => In("host");

    public string Simulators => In("simulators");

    public string LogOf(string part) => In(System.IO.Path.Combine("logs", part + ".log"));

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
