using System.Security.Cryptography;
using System.Text.Json;

namespace CitizenFeedback.Local.Launch;

/// <summary>What product and simulators share in secret; made once for each local city.</summary>
/// <param name="OaSecretKey">Signs Zalo's webhooks.</param>
/// <param name="AppSecret">Goes with each refresh of the Zalo token.</param>
/// <param name="FirstRefreshToken">The token an administrator would copy from Zalo's console.</param>
/// <param name="TokenKey">Encrypts the stored pair of tokens: 32 bytes, base64.</param>
/// <param name="CityApiKey">Opens the city's register.</param>
public sealed record LocalSecrets(string OaSecretKey, string AppSecret, string FirstRefreshToken, string TokenKey, string CityApiKey)
{
    public static LocalSecrets LoadOrCreate(string file)
    {
        if (!File.Exists(file))
            Save(file, new LocalSecrets(Hex(), Hex(), Hex(), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Hex()));
        return JsonSerializer.Deserialize<LocalSecrets>(File.ReadAllText(file))
            ?? throw new LaunchException($"{file} holds no secrets. Delete the folder {Path.GetDirectoryName(file)} to start a new city.");
    }

    private static void Save(string file, LocalSecrets secrets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var fresh = file + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(secrets));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(fresh, file);
    }

    private static string Hex() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
