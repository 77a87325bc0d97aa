using System.Text.RegularExpressions;
using CitizenFeedback.Deployment.Tests.House;

namespace CitizenFeedback.Deployment.Tests.Platform;

/// <summary>
/// The platform does not prefer literal routes as ASP.NET Core does: it sorts the functions by name and takes the first whose route fits
/// (azure-functions-host, FunctionMetadataManager). The local host cannot show what that breaks.
/// </summary>
public sealed partial class RouteTests
{
    private static readonly List<Route> Routes =
    [
        .. ArrowTests.Sources("Functions").SelectMany(file => Triggers().Matches(File.ReadAllText(file)))
            .Select(match => new Route(match.Groups["name"].Value, [.. Verbs().Matches(match.Groups["verbs"].Value).Select(verb => verb.Value)], match.Groups["route"].Value))
            .OrderBy(route => route.Name, StringComparer.OrdinalIgnoreCase),
    ];

    [Fact]
    public void Functions_AreFound() => Assert.InRange(Routes.Count, 50, 200);

    [Fact]
    public void NoRoute_IsTakenByAFunctionWithAnEarlierName()
    {
        var wrong =
            from route in Routes
            from verb in route.Verbs
            let first = Routes.First(other => other.Verbs.Contains(verb) && other.Fits(route.Example))
            where first != route
            select $"{verb} {route.Template} of {route.Name} is answered by {first.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void NoRoute_BeginsWithAWordOfThePlatform() =>
        Assert.DoesNotContain(Routes, route => route.Template.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.Template.StartsWith("runtime", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""\[Function\("(?<name>\w+)"\)\][^\[]*\[HttpTrigger\(AuthorizationLevel\.Anonymous,(?<verbs>[^=]*), Route = "(?<route>[^"]*)"\)""")]
    private static partial Regex Triggers();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Verbs();

    private sealed record Route(string Name, IReadOnlyList<string> Verbs, string Template)
    {
        private string[] Parts => Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

        /// <summary>An address of this route, whose free parts no other route names.</summary>
        public string[] Example => [.. Parts.Where(part => !part.EndsWith("?}", StringComparison.Ordinal)).Select(part => IsFree(part) ? "~" : part)];

        public bool Fits(string[] address)
        {
            var least = Parts.Count(part => !part.EndsWith("?}", StringComparison.Ordinal));
            return address.Length >= least && address.Length <= Parts.Length && address.Zip(Parts).All(pair => IsFree(pair.Second) || pair.First == pair.Second);
        }

        private static bool IsFree(string part) => part.StartsWith('{');
    }
}
