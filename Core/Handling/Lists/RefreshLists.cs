using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>Brings a feedback's lines in the lists, and its facts for the figures, up to date.</summary>
public sealed class RefreshLists(PerformWork perform, WriteCopies copies)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "list", async (record, _, stop) =>
    {
        await copies.RunAsync(record, stop);
        return new DeliveryOutcome.Done(null);
    }, cancellation);
}
