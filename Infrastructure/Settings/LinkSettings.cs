using CitizenFeedback.Core.Links;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>Section <c>Links</c>: addresses that are sent to people. A class and not a record, so that printing it shows no secret.</summary>
public sealed class LinkSettings
{
    /// <summary>32 bytes.</summary>
    public required byte[] Key { get; init; }

    public required Uri PublicBase { get; init; }

    public LinkSeal Seal => new(Key);

    /// <exception cref="SettingsException">The section is incomplete.</exception>
    public static LinkSettings Read(IConfiguration configuration)
    {
        var section = new SettingsReader(configuration, "Links");
        var settings = new LinkSettings
        {
            Key = section.RequiredKey("Key", "32 random bytes in base64 that sign addresses sent to people", "openssl rand -base64 32"),
            PublicBase = section.RequiredAddress("PublicBaseUrl", "the address at which phones reach this app", "https://pakn.example.gov.vn"),
        };
        section.ThrowIfIncomplete();
        return settings;
    }
}
