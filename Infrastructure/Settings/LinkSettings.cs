using CitizenFeedback.Core.Handling.Documents;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>Section <c>Links</c>: addresses that are sent to people.</summary>
public static class LinkSettings
{
    /// <exception cref="SettingsException">The section is incomplete.</exception>
    public static DocumentLinks Read(IConfiguration configuration)
    {
        var section = new SettingsReader(configuration, "Links");
        var key = section.RequiredKey("Key", "32 random bytes in base64 that sign addresses sent to people", "openssl rand -base64 32");
        var address = section.RequiredAddress("PublicBaseUrl", "the address at which phones reach this app", "https://pakn.example.gov.vn");
        section.ThrowIfIncomplete();
        return new DocumentLinks(key, address);
    }
}
