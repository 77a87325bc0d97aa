using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>Addresses that are sent to people. A class and not a record, so that printing it shows no secret.</summary>
public sealed class LinkSettings
{
    private static readonly Setting LinkKey = new(
        "Links:Key", "Seals and signs addresses sent to people.", "32 random bytes in base64, kept in the vault", "the output of: openssl rand -base64 32") { IsSecret = true };

    private static readonly Setting LinkKeyBefore = Setting.Before(LinkKey, "The key of addresses before: what it has sealed still opens while the key is changed.");

    private static readonly Setting PublicBaseUrl = new(
        "Links:PublicBaseUrl", "How addresses sent to people begin: phones must reach it.", "the function app's host name, or a domain of the city's that leads to it", "https://pakn.example.gov.vn");

    public static IReadOnlyList<Setting> All { get; } = [LinkKey, LinkKeyBefore, PublicBaseUrl];

    /// <summary>32 bytes.</summary>
    public required byte[] Key { get; init; }

    /// <summary>Null but while the key is changed.</summary>
    public byte[]? KeyPrevious { get; init; }

    public required Uri PublicBase { get; init; }

    public LinkSeal Seal => new(Key, KeyPrevious);

    public static LinkSettings Read(SettingsReader settings) =>
        new() { Key = settings.Key(LinkKey), KeyPrevious = settings.OptionalKey(LinkKeyBefore), PublicBase = settings.Address(PublicBaseUrl) };
}
