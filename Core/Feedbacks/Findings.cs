using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Concerns;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What the classification found beside the scope, for whoever looks.</summary>
/// <param name="InScope">Probability of being in scope.</param>
/// <param name="Reason">The finer reason, such as <c>late-file</c>.</param>
/// <param name="Fields">Fields of procedures, the likeliest first.</param>
/// <param name="ProcedureCode">Of the procedure named.</param>
/// <param name="Concerns">What to know, whatever it asks for.</param>
/// <param name="Subjects">Where each of several subjects begins in the text; empty if there is one.</param>
public sealed record Findings(
    double InScope, string? Reason, IReadOnlyList<string> Fields, string? ProcedureCode, IReadOnlyList<Concern> Concerns, IReadOnlyList<int> Subjects)
{
    public static Findings Of(Decision decision) =>
        new(decision.InScope, decision.Reason, decision.Fields, decision.Procedure?.Code, decision.Concerns, decision.Subjects);
}
