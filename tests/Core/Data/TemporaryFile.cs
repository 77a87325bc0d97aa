namespace CitizenFeedback.Core.Tests.Data;

/// <summary>One file of a test's own making, gone with the test.</summary>
public sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data-table-");

    public string Path { get; private set; } = "";

    public string Write(string extension, string content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "table" + extension);
        File.WriteAllText(Path, content);
        return Path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
