using CitizenFeedback.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>The app and Official Account at Zalo (section <c>Zalo</c>). A class and not a record, so that printing it shows no secret.</summary>
public sealed class ZaloSettings
{
    public required string AppId { get; init; }

    /// <summary>Key of the webhook's signature; stands on the app's Webhook page and is not the app secret.</summary>
    public required string OaSecretKey { get; init; }

    /// <summary>The key before, accepted too while one is rotated.</summary>
    public string? OaSecretKeyPrevious { get; init; }

    public required string AppSecret { get; init; }

    /// <summary>Where the rotation of tokens begins; used once. Another one makes a new beginning, after an administrator logged in again.</summary>
    public required string FirstRefreshToken { get; init; }

    /// <summary>32 bytes: the stored tokens are encrypted with it.</summary>
    public required byte[] TokenKey { get; init; }

    public required Uri ApiBase { get; init; }

    public required Uri OauthBase { get; init; }

    /// <summary>Host names, or their ends, that pictures may come from.</summary>
    public required IReadOnlyList<string> MediaHosts { get; init; }

    /// <exception cref="SettingsException">Something is missing or wrong.</exception>
    public static ZaloSettings Read(IConfiguration configuration)
    {
        const string console = "shown in Zalo's developer console";
        var section = new SettingsReader(configuration, "Zalo");
        var settings = new ZaloSettings
        {
            AppId = section.Required("AppId", console, "360846524940903967"),
            OaSecretKey = section.Required("OaSecretKey", "on the app's Webhook page in Zalo's developer console", "a long random text"),
            OaSecretKeyPrevious = section.Optional("OaSecretKeyPrevious"),
            AppSecret = section.Required("AppSecret", console, "a long random text"),
            FirstRefreshToken = section.Required("FirstRefreshToken", "handed out once by Zalo's API Explorer", "a long random text"),
            TokenKey = KeyOf(section),
            ApiBase = section.Address("ApiBase", section.Optional("ApiBase") ?? "https://openapi.zalo.me", "Zalo's API", "https://openapi.zalo.me"),
            OauthBase = section.Address(
                "OauthBase", section.Optional("OauthBase") ?? "https://oauth.zaloapp.com", "Zalo's OAuth address", "https://oauth.zaloapp.com"),
            MediaHosts = (section.Optional("MediaHosts") ?? "zdn.vn").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };
        section.ThrowIfIncomplete();
        return settings;
    }

    private static byte[] KeyOf(SettingsReader section)
    {
        const string example = "the output of: openssl rand -base64 32";
        var key = new byte[32];
        var text = section.Required("TokenKey", "32 random bytes in base64", example);
        return text.Length == 0 || (Convert.TryFromBase64String(text, key, out var length) && length == key.Length)
            ? key
            : section.Fault("TokenKey", "is no 32 bytes in base64", "32 random bytes in base64", example, key);
    }
}
