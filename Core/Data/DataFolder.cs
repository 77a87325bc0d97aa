namespace CitizenFeedback.Core.Data;

/// <summary>The folder with the release's data files, beside the program.</summary>
public sealed record DataFolder(string Path)
{
    public string File(string name) => System.IO.Path.Combine(Path, name);
}
