using System.Security.Cryptography;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling.Documents;

/// <summary>Checks a file by its content, strips what a picture tells of its place and camera, and keeps it under the feedback's name.</summary>
public sealed class StoreDocument(IAttachmentStore store)
{
    /// <returns>Null if it is no PDF, Word, Excel or picture file.</returns>
    public async Task<Attachment?> RunAsync(FeedbackId id, byte[] content, CancellationToken cancellation)
    {
        if (DocumentFormat.Of(content) is not { } format || Cleaned(content) is not { } clean)
            return null;
        var name = $"{PrefixOf(id)}{Convert.ToHexStringLower(SHA256.HashData(clean))[..32]}.{format.Extension}";
        await store.SaveAsync(name, clean, format.ContentType, cancellation);
        return new Attachment(name, format.ContentType);
    }

    /// <summary>Documents are named after their feedback, so that an answer cannot carry those of another.</summary>
    internal static string PrefixOf(FeedbackId id) => $"{id}.";

    /// <returns>A picture without its metadata, everything else as it is; null for a broken picture.</returns>
    private static byte[]? Cleaned(byte[] content) => PictureFormat.Of(content) is { } picture ? PictureMetadata.Strip(content, picture) : content;
}
