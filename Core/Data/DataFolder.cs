using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Core.Data;

/// <summary>The folder with the release's data files, beside the program.</summary>
public sealed record DataFolder(string Path)
{
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Changes with any name or byte of the files.</summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(Path).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(System.IO.Path.GetFileName(file)));
            hash.AppendData(SHA256.HashData(System.IO.File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
