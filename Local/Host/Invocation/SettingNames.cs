using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>Puts settings in place of <c>%Name%</c> in a queue name or schedule.</summary>
internal static partial class SettingNames
{
    /// <exception cref="LocalHostException">There is no such setting.</exception>
    public static string Resolve(FunctionEntry function, string text, IConfiguration configuration) =>
        Name().Replace(text, match => configuration[match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new LocalHostException($"Function '{function.Name}': the setting {match.Value} is missing."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Name();
}
