namespace CitizenFeedback.Local.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("local-host-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
