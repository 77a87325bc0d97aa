namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>How the storage emulator is started.</summary>
public sealed record AzuriteOptions
{
    /// <summary>
    /// True: nothing is kept on disk, and the emulator ends with the process that started it, even when that is killed (tests).
    /// False: it keeps its data in the data folder and outlives the process that started it.
    /// </summary>
    public bool InMemory { get; init; }

    /// <summary>Told in one English sentence when something slow begins (the installation).</summary>
    public Action<string>? Progress { get; init; }
}
