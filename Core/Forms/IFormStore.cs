using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Forms;

/// <summary>Keeps opened forms.</summary>
public interface IFormStore
{
    /// <returns>Null if none was opened under the id.</returns>
    Task<StoredForm?> LoadAsync(FeedbackId id, CancellationToken cancellation);

    /// <param name="etag">As loaded; null for a new one.</param>
    /// <returns>False, with nothing written, if somebody else was faster.</returns>
    Task<bool> TrySaveAsync(FeedbackForm form, string? etag, CancellationToken cancellation);

    /// <summary>All that the sender opened and that are still kept.</summary>
    IAsyncEnumerable<StoredForm> ListOfAsync(string senderId, CancellationToken cancellation);

    /// <summary>Forms opened then, or before.</summary>
    IAsyncEnumerable<StoredForm> ListOpenedBeforeAsync(DateTimeOffset openedBefore, CancellationToken cancellation);

    /// <returns>False, with nothing deleted, if somebody changed it meanwhile.</returns>
    Task<bool> TryDeleteAsync(StoredForm form, CancellationToken cancellation);
}

public sealed record StoredForm(FeedbackForm Form, string ETag);
