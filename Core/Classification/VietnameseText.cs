using System.Globalization;
using System.Text;

namespace CitizenFeedback.Core.Classification;

/// <summary>
/// A text folded for comparison: lower case, without diacritics (đ as d), runs of blanks as one, without invisible characters.
/// Composed and decomposed Unicode, and text typed without diacritics, fold to the same. Remembers where each character came from.
/// </summary>
public sealed class VietnameseText
{
    // Every Vietnamese letter, composed or combining, stands below this; a table makes folding one look-up a character.
    private const int TableSize = 0x2000;

    private static readonly char[] FoldedLetters = [.. Enumerable.Range(0, TableSize).Select(code => FoldLetter((char)code))];

    private readonly int[] _origins;

    private VietnameseText(string original, string folded, int[] origins)
    {
        Original = original;
        Folded = folded;
        _origins = origins;
    }

    public string Original { get; }

    public string Folded { get; }

    public static VietnameseText Fold(string original)
    {
        var folded = new StringBuilder(original.Length);
        var origins = new int[original.Length];
        for (var index = 0; index < original.Length; index++)
        {
            var letter = original[index];
            if (IsInvisible(letter))
                continue;
            var isBlank = char.IsWhiteSpace(letter);
            if (isBlank && (folded.Length == 0 || folded[^1] == ' '))
                continue;
            origins[folded.Length] = index;
            folded.Append(isBlank ? ' ' : letter < TableSize ? FoldedLetters[letter] : letter);
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return new VietnameseText(original, folded.ToString(), origins);
    }

    /// <summary>The part of the original, in its own spelling, that a stretch of the folded text came from.</summary>
    public string AsWritten(int start, int length)
    {
        var first = _origins[start];
        var end = _origins[start + length - 1] + 1;
        while (end < Original.Length && IsInvisible(Original[end]))
            end++;
        return Composed.Of(Original[first..end]);
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.Format
        or UnicodeCategory.Control && !char.IsWhiteSpace(letter);

    private static char FoldLetter(char letter) => letter switch
    {
        'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
        _ => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}
