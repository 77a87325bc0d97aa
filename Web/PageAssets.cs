using System.Collections.Frozen;
using System.Security.Cryptography;

namespace CitizenFeedback.Web;

/// <summary>The files the pages refer to. Their addresses change with their content, so that browsers may keep them for ever.</summary>
public sealed class PageAssets
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, Asset> _byName;

    private PageAssets(FrozenDictionary<string, Asset> byName) => _byName = byName;

    /// <param name="folder">The published wwwroot.</param>
    /// <exception cref="DirectoryNotFoundException">The files were not published: a defect of the package, found at start.</exception>
    public static PageAssets Load(string folder) => new(Directory.EnumerateFiles(folder)
        .Select(path => new Asset(Path.GetFullPath(path), Types[Path.GetExtension(path)], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..12]))
        .ToFrozenDictionary(asset => Path.GetFileName(asset.Path)));

    /// <exception cref="KeyNotFoundException">A page refers to a file there is not.</exception>
    public string AddressOf(string name) => $"/assets/{name}?v={_byName[name].Version}";

    /// <returns>Null if there is none with that name.</returns>
    public Asset? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <param name="Version">Changes with the content.</param>
public sealed record Asset(string Path, string ContentType, string Version);
