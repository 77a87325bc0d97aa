namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>One process at a time: holds a file open for itself alone until disposed.</summary>
internal static class FileTurn
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<IDisposable> TakeAsync(string file, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Patience);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, timeout.Token);
            }
        }
    }
}
