using System.Globalization;
using System.Text;

namespace CitizenFeedback.Core.Routing;

/// <summary>
/// How a name is spelled, diacritics included; capitals, punctuation and the place of the tone mark ("hoà", "hòa") make no difference,
/// nor do Roman numerals ("Mỹ Đình II"). Tells "xã Sơn Đông" from "xã Sơn Đồng", which fold to the same.
/// </summary>
public sealed class Spelling : IEquatable<Spelling>
{
    private readonly List<(string Marked, string Plain)> _words = [];

    private Spelling()
    {
    }

    /// <summary>One of the last two words begins with a capital.</summary>
    public bool EndsInCapitals { get; private set; }

    public static Spelling Of(string text)
    {
        var spelling = new Spelling();
        var marked = new StringBuilder();
        var plain = new StringBuilder();
        var tone = "";
        var isCapital = (Last: false, BeforeLast: false);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (IsTone(letter))
                tone = letter.ToString();
            else if (char.IsLetterOrDigit(letter))
            {
                if (plain.Length == 0)
                    isCapital = (char.IsUpper(letter), isCapital.Last);
                marked.Append(char.ToLowerInvariant(letter));
                plain.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
            else if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                marked.Append(letter);
            else
                EndWord();
        }

        EndWord();
        spelling.EndsInCapitals = isCapital.Last || isCapital.BeforeLast;
        return spelling;

        void EndWord()
        {
            if (plain.Length > 0)
                spelling._words.Add((Numeral(marked.Append(tone).ToString()), Numeral(plain.ToString())));
            marked.Clear();
            plain.Clear();
            tone = "";
        }
    }

    public bool Equals(Spelling? other) => other is not null && other._words.Count == _words.Count && IsEndOf(other);

    public override bool Equals(object? other) => Equals(other as Spelling);

    public override int GetHashCode() => _words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word.Marked));

    /// <summary>A text that ends with this name, each letter of it.</summary>
    public bool IsEndOf(Spelling text) => Ends(text, (written, word) => written.Marked == word.Marked);

    /// <summary>A text that ends with this name, some or all of its words without diacritics; other diacritics make another name.</summary>
    public bool MayBeEndOf(Spelling text) =>
        Ends(text, (written, word) => written.Marked == word.Marked || (IsPlain(written) && written.Plain == word.Plain));

    /// <summary>A text that begins with the same word, or with one without diacritics.</summary>
    public bool MayBeginLike(Spelling text) => text._words[0].Marked == _words[0].Marked || IsPlain(text._words[0]);

    private bool Ends(Spelling text, Func<(string Marked, string Plain), (string Marked, string Plain), bool> same)
    {
        var skipped = text._words.Count - _words.Count;
        for (var index = 0; skipped >= 0 && index < _words.Count; index++)
        {
            if (!same(text._words[skipped + index], _words[index]))
                return false;
        }

        return skipped >= 0;
    }

    private static bool IsPlain((string Marked, string Plain) word) => word.Marked == word.Plain;

    private static bool IsTone(char letter) => letter is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static string Numeral(string word) => word switch
    {
        "i" => "1",
        "ii" => "2",
        _ => word,
    };
}
