namespace CitizenFeedback.Local.Launch;

/// <summary>One process at a time runs a city: it holds the lock file open, so that its death frees it.</summary>
public static class SingleInstance
{
    /// <returns>To be disposed at the end; null when another process runs this city.</returns>
    public static IDisposable? TryTake(LocalFolder folder)
    {
        Directory.CreateDirectory(folder.Path);
        try
        {
            return new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
