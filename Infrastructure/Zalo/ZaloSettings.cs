using CitizenFeedback.Infrastructure.Settings;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>The app and Official Account at Zalo. A class and not a record, so that printing it shows no secret.</summary>
public sealed class ZaloSettings
{
    private const string RandomText = "a long random text";

    private static readonly Setting App = new("Zalo:AppId", "The app at Zalo.", "Zalo's developer console", "360846524940903967");

    private static readonly Setting Webhook = new(
        "Zalo:OaSecretKey", "Key of the webhook's signature; not the app secret.", "the app's Webhook page in Zalo's developer console, kept in the vault", RandomText) { IsSecret = true };

    private static readonly Setting WebhookBefore = Setting.Before(Webhook, "The webhook key before, accepted too while one is changed.");

    private static readonly Setting Secret = new("Zalo:AppSecret", "Goes with each refresh of the token.", "Zalo's developer console, kept in the vault", RandomText) { IsSecret = true };

    private static readonly Setting FirstToken = new(
        "Zalo:FirstRefreshToken", "Where the rotation of tokens begins; used once. Another one makes a new beginning, after an administrator logged in again.", "handed out once by Zalo's API Explorer, kept in the vault", RandomText) { IsSecret = true };

    private static readonly Setting Cipher = new(
        "Zalo:TokenKey", "The tokens in the table ZaloToken are encrypted with it.", "32 random bytes in base64, kept in the vault", "the output of: openssl rand -base64 32") { IsSecret = true };

    private static readonly Setting CipherBefore = Setting.Before(Cipher, "The key of the tokens before: what it has encrypted is still read while the key is changed.");

    private static readonly Setting Api = new("Zalo:ApiBase", "Zalo's API.", "Zalo's documentation", "https://openapi.zalo.me") { Need = SettingNeed.Optional, Default = "https://openapi.zalo.me" };
    private static readonly Setting Oauth = new("Zalo:OauthBase", "Where tokens are refreshed.", "Zalo's documentation", "https://oauth.zaloapp.com") { Need = SettingNeed.Optional, Default = "https://oauth.zaloapp.com" };
    private static readonly Setting Media = new("Zalo:MediaHosts", "Host names, or their ends, that pictures may come from; with commas between.", "seen in Zalo's events", "zdn.vn") { Need = SettingNeed.Optional, Default = "zdn.vn" };

    public static IReadOnlyList<Setting> All { get; } = [App, Webhook, WebhookBefore, Secret, FirstToken, Cipher, CipherBefore, Api, Oauth, Media];

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

    /// <summary>Null but while the key is changed.</summary>
    public byte[]? TokenKeyPrevious { get; init; }

    public required Uri ApiBase { get; init; }

    public required Uri OauthBase { get; init; }

    /// <summary>Host names, or their ends, that pictures may come from.</summary>
    public required IReadOnlyList<string> MediaHosts { get; init; }

    public static ZaloSettings Read(SettingsReader settings) => new()
    {
        AppId = settings.Text(App),
        OaSecretKey = settings.Text(Webhook),
        OaSecretKeyPrevious = settings.Optional(WebhookBefore),
        AppSecret = settings.Text(Secret),
        FirstRefreshToken = settings.Text(FirstToken),
        TokenKey = settings.Key(Cipher),
        TokenKeyPrevious = settings.OptionalKey(CipherBefore),
        ApiBase = settings.Address(Api),
        OauthBase = settings.Address(Oauth),
        MediaHosts = settings.Text(Media).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}
