using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What the store tells of a feedback without loading it.</summary>
/// <param name="StageSince">When it came to that stage.</param>
/// <param name="IsForRegisters">The registers must know of it.</param>
/// <param name="Portal">How far it has got to the national portal.</param>
/// <param name="EnteredVersion">The version that was entered there by hand; 0: none.</param>
public sealed record FeedbackStanding(FeedbackId Id, int Version, Stage Stage, DateTimeOffset StageSince, bool IsErased, bool IsForRegisters, PortalStanding Portal, string? NationalCode, int EnteredVersion)
{
    /// <summary>The portal has not its newest version, and nobody entered it by hand.</summary>
    public bool IsToEnter => Portal is PortalStanding.Owed or PortalStanding.Parked && Version > EnteredVersion;

    public static FeedbackStanding Of(Feedback feedback) =>
        new(feedback.Id, feedback.Version, feedback.Stage, feedback.StageSince, feedback.IsErased, feedback.IsForRegisters, feedback.PortalStanding, feedback.NationalCode?.Value, feedback.EnteredVersion);
}
