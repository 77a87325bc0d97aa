namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>A folder of stand-ins for the tools the hooks call; each writes down how it was called.</summary>
internal sealed class FakeTools : IDisposable
{
    private static readonly string Dotnet =
        Environment.GetEnvironmentVariable("PATH")!.Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, "dotnet")).First(File.Exists);

    private readonly string _folder = Directory.CreateTempSubdirectory("hooks-").FullName;

    public FakeTools()
    {
        Add("sleep", "");
        Add("azd", "");
        Add("az", "");
    }

    public string Path => $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}";

    public string[] Calls => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => System.IO.Path.Combine(_folder, "calls");

    /// <param name="body">Lines of sh after the call was written down.</param>
    public void Add(string tool, string body)
    {
        var file = System.IO.Path.Combine(_folder, tool);
        File.WriteAllText(file, $"#!/bin/sh\necho \"{tool} $*\" >> '{Log}'\nkept='{_folder}'\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>PowerShell may itself be a tool of .NET: only the question for the version is answered here.</summary>
    public void AddDotnet(string version) => Add("dotnet", $"[ \"$1\" = --version ] && echo {version} || exec '{Dotnet}' \"$@\"");

    /// <summary>What a stand-in kept under this name.</summary>
    public string Kept(string name) => File.ReadAllText(System.IO.Path.Combine(_folder, name));

    /// <summary>As if a stand-in had kept it before.</summary>
    public void Keep(string name, string value) => File.WriteAllText(System.IO.Path.Combine(_folder, name), value);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
