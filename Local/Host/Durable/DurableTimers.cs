namespace CitizenFeedback.Local.Host.Durable;

/// <summary>The durable timers of all orchestrations in the order in which they are due, by the moved clock.</summary>
internal sealed class DurableTimers(TimeProvider clock)
{
    private readonly PriorityQueue<(OrchestrationInstance Instance, int Generation, int Id), DateTimeOffset> _timers = new();

    public void Add(OrchestrationInstance instance, HistoryEvent created)
    {
        lock (_timers)
            _timers.Enqueue((instance, instance.State.Generation, created.Id), created.FireAt!.Value);
    }

    public IReadOnlyList<(OrchestrationInstance Instance, int Generation, int Id)> TakeDue()
    {
        lock (_timers)
        {
            var due = new List<(OrchestrationInstance, int, int)>();
            while (_timers.TryPeek(out var timer, out var at) && at <= clock.GetUtcNow())
                due.Add(_timers.Dequeue());
            return due;
        }
    }
}
