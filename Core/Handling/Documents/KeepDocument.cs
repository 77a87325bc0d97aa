using System.Security.Cryptography;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Documents;

/// <summary>Takes a document for the answer to a feedback, and gives out what belongs to a feedback to those who may read it.</summary>
public sealed class KeepDocument(IFeedbackStore feedbacks, IAttachmentStore store)
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
        if (DocumentFormat.Of(content) is not { } format || Cleaned(content) is not { } clean)
            return HandlingRefusals.NotADocument;
        var name = $"{PrefixOf(id)}{Convert.ToHexStringLower(SHA256.HashData(clean))[..32]}.{format.Extension}";
        await store.SaveAsync(name, clean, format.ContentType, cancellation);
        return new Attachment(name, format.ContentType);
    }

    public async Task<Result<StoredAttachment>> LoadAsync(FeedbackId id, Official by, string name, CancellationToken cancellation)
    {
        if ((await feedbacks.LoadAsync(id, cancellation)).Feedback is not { } feedback || !by.MayRead(feedback))
            return Refusals.UnknownCode;
        var isOfIt = feedback.Attachments.Concat(feedback.Answer?.Documents ?? []).Any(attachment => attachment.Name == name);
        return isOfIt && await store.LoadAsync(name, cancellation) is { } stored ? stored : Refusals.UnknownCode;
    }

    /// <summary>Documents are named after their feedback, so that an answer cannot carry those of another.</summary>
    internal static string PrefixOf(FeedbackId id) => $"{id}.";

    /// <returns>A picture without its metadata, everything else as it is; null for a broken picture.</returns>
    private static byte[]? Cleaned(byte[] content) => PictureFormat.Of(content) is { } picture ? PictureMetadata.Strip(content, picture) : content;
}
