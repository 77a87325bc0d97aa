using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>
/// The coordinator has seen what the national portal says, and done what was to be done here: from now on what stands here counts, and is sent
/// to the registers.
/// </summary>
/// <param name="Note">What was decided.</param>
public sealed record SettleConflict(string Note) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.InProgress;

    /// <summary>At any stage.</summary>
    protected override bool Fits(Feedback feedback) => true;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        record.Feedback!.Conflict is null
            ? PortalRefusals.NoConflict
            : WithText(record, Note, HandlingText.MostOfReason, text => new ConflictSettled(now, by, text));
}
