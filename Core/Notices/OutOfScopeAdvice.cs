using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Procedures;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Notices;

/// <summary>Names the right channel for what does not belong here, in the dialog and in the notice of a refusal.</summary>
public sealed class OutOfScopeAdvice(TextFile texts, ProcedureNames procedures)
{
    /// <summary>A question about a known procedure is told its official name and where it is handled.</summary>
    public string For(Scope scope, string? procedureCode) =>
        scope == Scope.Question && procedureCode is not null && procedures.WithCode(procedureCode) is { } procedure
            ? texts.Get("advice.question.procedure", ("procedure", procedure.Name), ("place", texts.Get($"place.{TextKeys.Of(procedure.Level)}")))
            : texts.Get($"advice.{TextKeys.Of(scope)}");
}
