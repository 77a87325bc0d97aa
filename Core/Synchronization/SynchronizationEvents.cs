using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>A register holds something else than we do: all registers get the feedback once more.</summary>
/// <param name="RegisterVersion">What it holds, 0 for nothing; the version that is sent is higher, or the register would keep its own.</param>
/// <param name="By">Null: the machine.</param>
public sealed record ResendAsked(DateTimeOffset At, int RegisterVersion, Official? By) : FeedbackEvent(At), IByOfficial;

/// <summary>An official entered the feedback at the national portal by hand, and its code here.</summary>
/// <param name="Version">As it stood in this version.</param>
public sealed record NationalCodeEntered(DateTimeOffset At, Official By, string Code, int Version) : FeedbackEvent(At), IByOfficial;

/// <summary>The national portal says something that cannot be followed; a coordinator must see to it.</summary>
/// <param name="Why">A stable reason, one of <see cref="ConflictReasons"/>.</param>
/// <param name="PortalVersion">Our version the portal went by.</param>
/// <param name="Status">Where it stands there.</param>
/// <param name="NationalCode">The code it has there.</param>
/// <param name="Text">Key of the answer given there; null if there is none.</param>
public sealed record ConflictFound(DateTimeOffset At, string Why, int PortalVersion, PortalStatus Status, string NationalCode, string? Text)
    : FeedbackEvent(At), IHasText;

/// <summary>The coordinator has seen to it: what stands here counts and is sent to the registers.</summary>
/// <param name="Text">Key of what was decided.</param>
public sealed record ConflictSettled(DateTimeOffset At, Official By, string? Text) : FeedbackEvent(At), IHasText, IByOfficial;
