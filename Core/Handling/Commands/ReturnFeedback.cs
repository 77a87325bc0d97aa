using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The agency gives it back: it is not theirs.</summary>
/// <param name="Scope">As for <see cref="AcceptFeedback"/>.</param>
/// <param name="Field">As for <see cref="AcceptFeedback"/>.</param>
public sealed record ReturnFeedback(string Reason, Scope? Scope = null, string? Field = null) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Officer];

    protected override Stage Target => Stage.UnderReview;

    protected override bool Fits(Feedback feedback) => feedback.AgencyCode is not null && base.Fits(feedback);

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        rules.Knows(Field)
            ? WithText(record, Reason, HandlingText.MostOfReason, text => new Returned(now, by, text, rules.Deadlines.TransferDueOn(now), Scope, Field))
            : HandlingRefusals.UnknownField;
}
