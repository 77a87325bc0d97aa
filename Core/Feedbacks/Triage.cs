using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What the machine makes of a sender's words: the same in the dialog, before anything personal is asked, and at receipt.</summary>
public sealed class Triage(Classifier classifier)
{
    /// <remarks>It learned Vietnamese only: of English it decides nothing.</remarks>
    public Decision Of(string text)
    {
        var decision = classifier.Classify(text);
        return EnglishText.Is(text) ? decision with { Unsure = true } : decision;
    }

    /// <returns>The decision if the machine alone would decline these words; null otherwise.</returns>
    public Decision? RefusalOf(string text) => Of(text) is { Unsure: false } decision && !decision.Scope.IsInScope() ? decision : null;
}
