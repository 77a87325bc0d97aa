using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Reading;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Routing;

/// <summary>
/// How a name is spelled, diacritics included; capitals, punctuation and the place of the tone mark ("hoà", "hòa") make no difference,
/// nor do Roman numerals ("Mỹ Đình II"). Tells "xã Sơn Đông" from "xã Sơn Đồng", which fold to the same.
/// </summary>
public sealed class Spelling : IEquatable<Spelling>
{
    private static readonly TextReader Names = new(new ShortForms());

    private readonly List<(uint Marked, uint Plain)> _words = [];

    private Spelling()
    {
    }

    /// <summary>One of the last two words begins with a capital.</summary>
    public bool EndsInCapitals { get; private init; }

    public static Spelling Of(string name)
    {
        using var read = Names.Read(name);
        return Of(read, 0, read.Count);
    }

    /// <summary>Of a stretch of a text.</summary>
    public static Spelling Of(ReadText text, int first, int length)
    {
        var tokens = text.Tokens.Slice(first, length);
        var spelling = new Spelling { EndsInCapitals = tokens[Math.Max(0, length - 2)..].ToArray().Any(token => char.IsUpper(text.Original[token.Start])) };
        foreach (ref readonly var token in tokens)
            spelling._words.Add(token.Kind == TokenKind.Word ? WordOf(text, token) : NumberOf(text.Original.AsSpan(token.Start, token.End - token.Start)));
        return spelling;
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

    private bool Ends(Spelling text, Func<(uint Marked, uint Plain), (uint Marked, uint Plain), bool> same)
    {
        var skipped = text._words.Count - _words.Count;
        for (var index = 0; skipped >= 0 && index < _words.Count; index++)
        {
            if (!same(text._words[skipped + index], _words[index]))
                return false;
        }

        return skipped >= 0;
    }

    private static bool IsPlain((uint Marked, uint Plain) word) => word.Marked == word.Plain;

    /// <summary>A short form ("H." for huyện, which is written out as giờ) shows no diacritics of its own.</summary>
    private static (uint Marked, uint Plain) WordOf(ReadText text, in Token token)
    {
        var letters = text.LettersOf(token);
        if (letters.SequenceEqual("i"u8) || letters.SequenceEqual("ii"u8))
            return NumberOf(letters.Length == 1 ? "1" : "2");
        var isShortForm = token.Length > token.End - token.Start;
        return (isShortForm ? token.Folded : token.Marked, token.Folded);
    }

    /// <summary>To the reader one number is as good as another.</summary>
    private static (uint Marked, uint Plain) NumberOf(ReadOnlySpan<char> digits)
    {
        var hash = Hash.Start;
        foreach (var digit in digits)
            hash = Hash.Add(hash, digit);
        return (hash, hash);
    }
}
