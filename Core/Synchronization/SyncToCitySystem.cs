using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Brings the newest version of a feedback into the city's register.</summary>
public sealed class SyncToCitySystem(PerformWork perform, ICityRegister register, RegisterEntries entries)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) =>
        perform.RunAsync(hint, "city", (record, _, stop) => register.PutAsync(entries.Of(record), stop), cancellation);
}
