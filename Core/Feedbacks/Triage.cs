using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>What the machine makes of a sender's words: the same in the dialog, before anything personal is asked, and at receipt.</summary>
public sealed class Triage(Classifier classifier)
{
    /// <summary>So few words beside a picture may be about what it shows ("xem giúp tôi với").</summary>
    private const int MostWordsForPicture = 6;

    /// <remarks>It learned Vietnamese only: of English it decides nothing.</remarks>
    public Decision Of(string text)
    {
        var decision = classifier.Classify(text);
        return EnglishText.Is(text) ? decision with { Unsure = true } : decision;
    }

    /// <remarks>It sees no picture: of a few words that say too little without one it decides nothing.</remarks>
    public Decision Of(string text, IReadOnlyCollection<Attachment> pictures)
    {
        var decision = Of(text);
        return pictures.Count > 0 && SaysLittle(text, decision.Scope) ? decision with { Unsure = true } : decision;
    }

    /// <returns>The decision if the machine alone would decline these words; null otherwise.</returns>
    public Decision? RefusalOf(string text, IReadOnlyCollection<Attachment> pictures) =>
        Of(text, pictures) is { Unsure: false } decision && !decision.Scope.IsInScope() ? decision : null;

    private static bool SaysLittle(string text, Scope scope) => scope is Scope.Other or Scope.Question
        && text.Split((char[]?)null, MostWordsForPicture + 1, StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsForPicture;
}
