using System.Globalization;
using System.Text;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Routing;

/// <summary>
/// How a name is spelled, diacritics included; capitals, punctuation and the place of the tone mark ("hoà", "hòa") make no difference,
/// nor do Roman numerals ("Mỹ Đình II"). Tells "xã Sơn Đông" from "xã Sơn Đồng", which fold to the same.
/// </summary>
public sealed record Spelling
{
    private readonly string _letters;
    private readonly string[] _words;

    private Spelling(string[] words)
    {
        _words = words;
        _letters = string.Join(' ', words);
    }

    public static Spelling Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var tone = "";
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant().Append(' '))
        {
            if (IsTone(letter))
                tone = letter.ToString();
            else if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                word.Append(letter);
            else if (word.Length > 0)
            {
                words.Add(Numeral(word.Append(tone).ToString()));
                word.Clear();
                tone = "";
            }
        }

        return new Spelling([.. words]);
    }

    public bool Equals(Spelling? other) => _letters == other?._letters;

    public override int GetHashCode() => _letters.GetHashCode(StringComparison.Ordinal);

    /// <summary>A text that ends with this name, each letter of it.</summary>
    public bool IsEndOf(Spelling text) => EndOf(text)?.SequenceEqual(_words) == true;

    /// <summary>A text that ends with this name, some or all of its words without diacritics; other diacritics make another name.</summary>
    public bool MayBeEndOf(Spelling text) =>
        EndOf(text)?.Zip(_words).All(pair => pair.First == pair.Second || pair.First == VietnameseText.Fold(pair.Second).Folded) == true;

    /// <summary>A text that begins with the same word, or one without diacritics.</summary>
    public bool MayBeginLike(Spelling text) => text._words[0] == _words[0] || text._words[0] == VietnameseText.Fold(text._words[0]).Folded;

    private IEnumerable<string>? EndOf(Spelling text) =>
        text._words.Length < _words.Length ? null : text._words.Skip(text._words.Length - _words.Length);

    private static bool IsTone(char letter) => letter is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static string Numeral(string word) => word switch
    {
        "i" => "1",
        "ii" => "2",
        _ => word,
    };
}
