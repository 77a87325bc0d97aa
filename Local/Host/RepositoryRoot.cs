namespace CitizenFeedback.Local.Host;

/// <summary>The folder that holds the solution: where a development tool keeps what it installs and stores.</summary>
public static class RepositoryRoot
{
    private const string Mark = "CitizenFeedback.slnx";

    /// <summary>Looks upward from the folder of the running program.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not stand inside the repository.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder with {Mark} above {AppContext.BaseDirectory}. Run from inside the repository.");
    }
}
