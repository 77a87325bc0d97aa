using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Tests.Samples;

namespace CitizenFeedback.Local.Tests.Hosting;

/// <summary>What stays the same when a test restarts its host.</summary>
internal sealed class TestSetup : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What the host keeps.</summary>
    public string Folder => Path.Combine(_folder.Path, "host");

    public Probe Probe { get; } = new();

    public MovedClock Clock { get; } = new(null);

    public IReadOnlyList<Uri> ClockFollowers { get; init; } = [];

    public Dictionary<string, string?> Configuration { get; } = new()
    {
        ["SessionQueue"] = "sessions",
        ["Nightly"] = "0 0 18 * * *",
        ["LocalBus:unique:DuplicateDetection"] = "0:10:00",
        ["LocalBus:plain:MaxDeliveryCount"] = "3",
        ["LocalBus:plain:Lock"] = "0:00:02",
        ["LocalBus:sessions:Lock"] = "0:00:02",
        ["Logging:LogLevel:Default"] = "None",
    };

    /// <summary>The disk under the host is gone, until the same is called with false.</summary>
    public void TakeAway(bool away)
    {
        if (away)
            Directory.Move(Folder, Folder + "-away");
        else
            Directory.Move(Folder + "-away", Folder);
    }

    public void Dispose() => _folder.Dispose();
}
