using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>The coordinator entered the feedback at the national portal by hand, the first time or as it stands by now, and tells its code; the same again changes nothing.</summary>
/// <param name="Version">Of the form that was entered: what has changed since is exported again.</param>
public sealed record EnterNationalCode(string NationalCode, int Version) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.Assigned;

    /// <summary>At any stage, once the registers may know of it.</summary>
    protected override bool Fits(Feedback feedback) => feedback.IsForRegisters;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now)
    {
        if (Synchronization.NationalCode.Parse(NationalCode) is not { } code)
            return PortalRefusals.WrongNationalCode;
        var feedback = record.Feedback!;
        if (Version < 1 || Version > feedback.Version)
            return PortalRefusals.NoSuchVersion;
        // The portal's own word counts; a slip of the hand can be mended by hand.
        if (feedback.NationalCode != code && feedback.PortalMayKnow)
            return PortalRefusals.OtherNationalCode;
        return feedback.NationalCode == code && Version <= feedback.EnteredVersion
            ? FeedbackChange.Nothing
            : new FeedbackChange(new NationalCodeEntered(now, by, code.Value, Version));
    }
}
