namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>One word, or what stands for a number, of a text as the classifier reads it.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Marked">Hash of its letters with all their marks.</param>
/// <param name="Folded">Hash of its letters without marks.</param>
/// <param name="Letters">Where its letters begin in <see cref="ReadText.Letters"/>.</param>
/// <param name="Length">Number of letters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">Number of the sentence it stands in.</param>
/// <param name="Break">Punctuation or a line's end separates it from the token before.</param>
public readonly record struct Token(int Start, int End, uint Marked, uint Folded, int Letters, int Length, TokenKind Kind, int Sentence, bool Break);
