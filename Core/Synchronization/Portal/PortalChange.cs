using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Something that was changed at the portal, by its people or by us.</summary>
/// <param name="Id">The portal's name for this change: the same in every answer.</param>
/// <param name="At">By the portal's clock.</param>
/// <param name="Version">Our version that it held then; 0 if it was entered there by hand.</param>
/// <param name="Answer">Null if there is none.</param>
public sealed record PortalChange(
    string Id, DateTimeOffset At, FeedbackId Code, int Version, NationalCode NationalCode, PortalStatus Status, string? Answer);
