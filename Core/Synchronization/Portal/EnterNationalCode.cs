using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>The coordinator entered the feedback at the national portal by hand and tells its code; the same again changes nothing.</summary>
public sealed record EnterNationalCode(string NationalCode) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.Assigned;

    /// <summary>At any stage, once the registers may know of it.</summary>
    protected override bool Fits(Feedback feedback) => feedback.IsForRegisters;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now)
    {
        if (Synchronization.NationalCode.Parse(NationalCode) is not { } code)
            return PortalRefusals.WrongNationalCode;
        if (record.Feedback!.NationalCode == code)
            return FeedbackChange.Nothing;
        // The portal's own word counts; a slip of the hand can be mended by hand.
        return record.Feedback.PortalMayKnow ? PortalRefusals.OtherNationalCode : new FeedbackChange(new NationalCodeEntered(now, by, code.Value));
    }
}
