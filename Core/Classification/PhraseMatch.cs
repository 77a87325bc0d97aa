namespace CitizenFeedback.Core.Classification;

/// <param name="Values">What stands under the phrase found.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="Length">How long it is there.</param>
public readonly record struct PhraseMatch<T>(IReadOnlyList<T> Values, int Start, int Length);
