using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Local.Host;

/// <summary>Puts settings into the texts of triggers: <c>%Name%</c>.</summary>
internal static partial class Settings
{
    /// <exception cref="LocalHostException">The setting is missing.</exception>
    public static string Resolve(string text, IConfiguration configuration, string function) => Placeholder().Replace(text, match =>
        configuration[match.Groups[1].Value] ?? throw new LocalHostException($"Function '{function}' needs the setting {match.Groups[1].Value}."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
