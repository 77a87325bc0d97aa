using CitizenFeedback.Core.Health;

namespace CitizenFeedback.Functions.Messaging;

public sealed class QueueProbe(ServiceBusWorkQueue queue) : IReadinessProbe
{
    public string Name => "queues";

    public Task CheckAsync(CancellationToken cancellation) => queue.ProbeAsync(cancellation);
}
