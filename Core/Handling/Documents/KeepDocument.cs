using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Documents;

/// <summary>Takes a document for the answer to a feedback, and gives out what belongs to a feedback to those who may read it.</summary>
public sealed class KeepDocument(IFeedbackStore feedbacks, IAttachmentStore store, StoreDocument documents)
{
    /// <summary>Bytes of one document.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <returns>What the answer names; a refusal if the official may not answer or it is no PDF, Word, Excel or picture file.</returns>
    public async Task<Result<Attachment>> SaveAsync(FeedbackId id, Official by, byte[] content, CancellationToken cancellation)
    {
        if ((await feedbacks.LoadAsync(id, cancellation)).Feedback is not { } feedback || !by.MayRead(feedback))
            return Refusals.UnknownCode;
        if (by.Role is not (Role.Officer or Role.Register))
            return HandlingRefusals.NotAllowed;
        if (feedback.IsErased)
            return Refusals.Erased;
        if (await documents.RunAsync(id, content, cancellation) is not { } kept)
            return HandlingRefusals.NotADocument;
        // Erased meanwhile, nobody would look for it again.
        if ((await feedbacks.LoadAsync(id, cancellation)).Feedback!.IsErased)
        {
            await store.DeleteAsync(kept.Name, cancellation);
            return Refusals.Erased;
        }

        return kept;
    }

    public async Task<Result<StoredAttachment>> LoadAsync(FeedbackId id, Official by, string name, CancellationToken cancellation)
    {
        if ((await feedbacks.LoadAsync(id, cancellation)).Feedback is not { } feedback || !by.MayRead(feedback))
            return Refusals.UnknownCode;
        var isOfIt = feedback.Attachments.Concat(feedback.Answer?.Documents ?? []).Any(attachment => attachment.Name == name);
        return isOfIt && await store.LoadAsync(name, cancellation) is { } stored ? stored : Refusals.UnknownCode;
    }
}
