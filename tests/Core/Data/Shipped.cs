namespace CitizenFeedback.Core.Tests.Data;

/// <summary>The data files of the release, copied beside the tests.</summary>
public static class Shipped
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public static string File(string name) => Path.Combine(Folder, name);
}
