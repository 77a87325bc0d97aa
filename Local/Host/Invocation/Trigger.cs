using System.Collections.Frozen;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>What one run of a function is given; only the part that belongs to its kind is set.</summary>
internal sealed record Trigger
{
    public static readonly IReadOnlyDictionary<string, object?> NoData = FrozenDictionary<string, object?>.Empty;

    public IReadOnlyDictionary<string, object?> BindingData { get; init; } = NoData;
    public HttpContext? Http { get; init; }
    public ServiceBusReceivedMessage? Message { get; init; }
    public ServiceBusMessageActions? Actions { get; init; }
    public TimerInfo? Timer { get; init; }
    public string? ActivityInput { get; init; }

    /// <summary>For an orchestrator: runs one episode of it, given the function bound to its instance.</summary>
    public Func<OrchestratorCode, Task>? Episode { get; init; }
}
