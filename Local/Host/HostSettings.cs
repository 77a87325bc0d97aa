using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Local.Host;

/// <summary>What the local host honours of <c>host.json</c>, with the defaults of the real host.</summary>
internal sealed record HostSettings
{
    public required string RoutePrefix { get; init; }
    public required int MaxConcurrentCalls { get; init; }
    public required int MaxConcurrentSessions { get; init; }
    public required TimeSpan SessionIdleTimeout { get; init; }
    public required TimeSpan MaxAutoLockRenewal { get; init; }

    public static HostSettings Read(string file)
    {
        var json = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file), optional: false).Build();
        var bus = json.GetSection("extensions:serviceBus");
        return new HostSettings
        {
            RoutePrefix = json["extensions:http:routePrefix"] ?? "api",
            MaxConcurrentCalls = Number(bus["maxConcurrentCalls"], 16 * Environment.ProcessorCount),
            MaxConcurrentSessions = Number(bus["maxConcurrentSessions"], 8),
            SessionIdleTimeout = Time(bus["sessionIdleTimeout"], TimeSpan.FromMinutes(1)),
            MaxAutoLockRenewal = Time(bus["maxAutoLockRenewalDuration"], TimeSpan.FromMinutes(5)),
        };
    }

    private static int Number(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Time(string? text, TimeSpan otherwise) => text is null ? otherwise : TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
