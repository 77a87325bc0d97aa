namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Keeps pictures of senders and documents of answers; the same name again replaces the same content.</summary>
public interface IAttachmentStore
{
    Task SaveAsync(string name, byte[] content, string contentType, CancellationToken cancellation);

    /// <returns>Null if there is none with that name.</returns>
    Task<StoredAttachment?> LoadAsync(string name, CancellationToken cancellation);

    /// <summary>Erases it for good; one that is not there is no error.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>The same for whatever has a name that begins so.</summary>
    Task DeleteAllAsync(string prefix, CancellationToken cancellation);
}

public sealed record StoredAttachment(byte[] Content, string ContentType);
