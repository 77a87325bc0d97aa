using System.Reflection;
using CitizenFeedback.Local.Host.Clock;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Local.Host;

/// <summary>What one local host runs, and on what.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The assembly whose methods with <see cref="FunctionAttribute"/> are run.</summary>
    public required Assembly Functions { get; init; }

    /// <summary>Where messages and orchestrations are kept, for this host alone; made if it is not there.</summary>
    public required string StorageFolder { get; init; }

    public required IConfiguration Configuration { get; init; }

    /// <summary>The path of host.json.</summary>
    public required string HostJson { get; init; }

    /// <summary>Where to listen, such as http://127.0.0.1:7071; port 0 takes a free one.</summary>
    public required Uri Listen { get; init; }

    public required MovedClock Clock { get; init; }

    /// <summary>The product's own registrations and middlewares.</summary>
    public required Action<IFunctionsWorkerApplicationBuilder, IConfiguration> Configure { get; init; }

    /// <summary>Runs after <see cref="Configure"/>, so that a test can put faults in the way.</summary>
    public Action<IServiceCollection>? Override { get; init; }

    /// <summary>Who else must be told when the clock moves: each gets POST {uri}/local/clock with the offset.</summary>
    public IReadOnlyList<Uri> ClockFollowers { get; init; } = [];
}
