using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The coordinator finds it out of scope; the sender is told why and where to turn.</summary>
/// <param name="Field">Field of procedures, if the coordinator says so.</param>
public sealed record DeclineFeedback(Scope Scope, string Reason, string? Field = null) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.Declined;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now)
    {
        if (Scope.IsInScope())
            return HandlingRefusals.ScopeNotOut;
        return rules.Knows(Field)
            ? WithText(record, Reason, HandlingText.MostOfReason, text => new Declined(now, Scope, by, text, Field))
            : HandlingRefusals.UnknownField;
    }
}
