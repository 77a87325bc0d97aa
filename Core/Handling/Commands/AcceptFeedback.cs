using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Commands;

/// <summary>The agency takes it on.</summary>
/// <param name="Scope">What the agency finds it to ask for, if not what was thought: an example for the machine, and changes nothing else.</param>
/// <param name="Field">The same of the field of procedures.</param>
public sealed record AcceptFeedback(Scope? Scope = null, string? Field = null) : HandlingCommand
{
    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Register];

    protected override Stage Target => Stage.InProgress;

    protected override bool Fits(Feedback feedback) => feedback.Stage == Stage.Assigned;

    protected override Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        rules.Knows(Field) ? new FeedbackChange(new Accepted(now, by, Scope, Field)) : HandlingRefusals.UnknownField;
}
