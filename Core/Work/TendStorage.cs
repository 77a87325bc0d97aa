using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Retention;

namespace CitizenFeedback.Core.Work;

/// <summary>Does what a feedback owes to our own storage: its copies, and that what is erased goes.</summary>
public sealed class TendStorage(RefreshLists lists, RemoveErased erased)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) =>
        WorkKey.Parse(hint.Work)?.Kind == WorkKind.Erasure ? erased.RunAsync(hint, cancellation) : lists.RunAsync(hint, cancellation);
}
