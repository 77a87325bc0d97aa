using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The coordinator hands it to an agency, for the first time or from another one.</summary>
/// <param name="Scope">What it asks for; null leaves the machine's opinion.</param>
/// <param name="Note">For the agency; may be empty.</param>
/// <param name="Field">Field of procedures, if the coordinator says so.</param>
public sealed record AssignFeedback(string AgencyCode, Scope? Scope = null, bool Urgent = false, string? Note = null, string? Field = null) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Coordinator];

    protected override Stage Target => Stage.Assigned;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now)
    {
        var feedback = record.Feedback!;
        var scope = Scope ?? feedback.Scope;
        if (!rules.Agencies.Contains(AgencyCode))
            return HandlingRefusals.UnknownAgency;
        if (scope?.IsInScope() != true)
            return HandlingRefusals.ScopeNotIn;
        if (scope == Classification.Scope.Conduct && feedback.IsAbout(AgencyCode))
            return HandlingRefusals.AgencyIsNamed;
        if (!rules.Knows(Field))
            return HandlingRefusals.UnknownField;
        return string.IsNullOrWhiteSpace(Note)
            ? new FeedbackChange(EventOf(null))
            : WithText(record, Note, HandlingText.MostOfReason, EventOf);

        Assigned EventOf(string? note) => new(
            now, AgencyCode, "coordinator", [], rules.Deadlines.TransferDueOn(feedback.StageSince), by, Scope, Urgent, note, Field);
    }
}
