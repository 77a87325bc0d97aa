using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Retention;

/// <summary>Removes the files and rows of what is erased, and writes the proof when they are gone. A repeat removes what is left.</summary>
public sealed class RemoveErased(PerformWork perform, IFeedbackStore feedbacks, IAttachmentStore attachments, IErasureLog log, TimeProvider time)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "list", (record, _, stop) => RemoveAsync(record, stop), cancellation);

    private async Task<DeliveryOutcome> RemoveAsync(FeedbackRecord record, CancellationToken cancellation)
    {
        foreach (var file in record.Events.SelectMany(NamedFiles.Of).Select(file => file.Name).Distinct())
            await attachments.DeleteAsync(file, cancellation);
        await attachments.DeleteAllAsync(StoreDocument.PrefixOf(record.Id), cancellation); // what was uploaded and never named
        await feedbacks.EraseAsync(record, RedactedEvents.Of(record), cancellation);
        await log.SaveAsync(Tombstone.Of(record.Feedback!, time.GetUtcNow()), cancellation);
        return new DeliveryOutcome.Done(null);
    }
}
