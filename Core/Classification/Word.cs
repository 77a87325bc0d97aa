namespace CitizenFeedback.Core.Classification;

/// <summary>One word of a folded text.</summary>
/// <param name="Text">Folded letters; <see cref="WordReader.Number"/> for a number.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="IsAfterBreak">Punctuation separates it from the word before: no phrase reaches across.</param>
public readonly record struct Word(string Text, int Start, int Length, bool IsAfterBreak);
