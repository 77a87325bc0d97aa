namespace CitizenFeedback.Local.Host.Storage;

/// <summary>What one host keeps in its folder. While it does, no other host opens it; its death ends that too.</summary>
internal sealed class HostStorage : IAsyncDisposable
{
    private readonly FileStream _lock;

    /// <exception cref="LocalHostException">Another host has the folder open, or what lies there cannot be read.</exception>
    public HostStorage(string folder)
    {
        Directory.CreateDirectory(folder);
        _lock = Lock(folder);
        try
        {
            Messages = new Journal(Path.Combine(folder, "messages.jsonl"));
            Orchestrations = new Journal(Path.Combine(folder, "orchestrations.jsonl"));
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    public Journal Messages { get; }

    public Journal Orchestrations { get; }

    /// <summary>Ends when everything is written.</summary>
    public async ValueTask DisposeAsync()
    {
        await Messages.DisposeAsync();
        await Orchestrations.DisposeAsync();
        await _lock.DisposeAsync();
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new LocalHostException($"Another host has its messages in {folder}. End it, or give this one another folder.", e);
        }
    }
}
