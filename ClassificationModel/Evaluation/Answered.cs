using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>A labelled text and what was decided about it.</summary>
internal sealed record Answered(LabelledText Text, Decision Decision)
{
    public bool IsRight => Text.Scope == Decision.Scope;

    /// <summary>Handed to a person counts as kept: nobody was refused.</summary>
    public bool IsKept => Decision.Unsure || Decision.Scope.IsInScope();
}
