using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace CitizenFeedback.Local.Simulators.Zalo;

/// <summary>Bytes that phones and the OA uploaded, one file each.</summary>
internal sealed class Media
{
    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly string _folder;

    public Media(string folder) => _folder = Directory.CreateDirectory(folder).FullName;

    /// <summary>Keeps the bytes and returns the path they are served at.</summary>
    public string Keep(byte[] bytes, string name)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)) + Extension(name);
        File.WriteAllBytes(Path.Combine(_folder, id), bytes);
        return $"/media/{id}";
    }

    public (byte[] Bytes, string ContentType)? Find(string id)
    {
        var path = Path.Combine(_folder, Path.GetFileName(id));
        return File.Exists(path) ? (File.ReadAllBytes(path), ContentType(id)) : null;
    }

    private string ContentType(string name) => _types.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    private static string Extension(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension.Length is > 1 and <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }
}
