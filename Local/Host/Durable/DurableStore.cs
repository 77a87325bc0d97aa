using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Durable;

/// <summary>Keeps orchestrations so that a killed host finds them again. The caller holds the turn of the instance.</summary>
/// <remarks>Each change throws <see cref="JournalException"/> when it cannot be stored; then it has not happened.</remarks>
internal sealed class DurableStore(Journal journal)
{
    public IEnumerable<Orchestration> Load() => journal.Read<Orchestration>("");

    public async Task PutAsync(OrchestrationInstance instance, Orchestration next)
    {
        await journal.WriteAsync(RowChange.Put(instance.Id, next));
        instance.State = next;
    }

    public async Task DeleteAsync(OrchestrationInstance instance)
    {
        await journal.WriteAsync(RowChange.Delete(instance.Id));
        instance.State = instance.State with { Status = null };
    }
}
