using System.Text;
using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Texts;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Masking;

/// <summary>
/// Takes out of a text what could be recognised as somebody's, before it is learned from or leaves the house: what the model reads as a kind only
/// (phones, codes, dates) becomes one and the same of that kind, so that it learns the same of it; so do names, numbers of houses and vehicles, and whatever the sender told of themselves.
/// A name without capitals or form of address cannot be told from a word: a masked text is still handled as personal data.
/// </summary>
public sealed class MaskText(TextReader reader)
{
    /// <param name="person">Whose text it is; null if that is not known any more.</param>
    /// <returns>On one line.</returns>
    public string Of(string text, Person? person)
    {
        var original = OneLine(PlainText.Of(text).Normalize(NormalizationForm.FormC));
        using var read = reader.Read(original);
        return Apply(original, [.. OwnWords(person).SelectMany(own => In(read, own.Own, own.Mask)), .. NameMasks.In(original), .. KindMasks.In(read), .. NameMasks.LongNumbers(original)]);
    }

    private static IEnumerable<(string Own, string Mask)> OwnWords(Person? person) => person is null ? [] :
    [
        (person.Name, NameMasks.Somebody), (person.Address, "địa chỉ này"), (person.Phone ?? "", "0900000000"), (person.Email ?? "", "www.vi-du.vn"),
    ];

    /// <summary>Wherever the same words stand, with or without diacritics and capitals.</summary>
    private IEnumerable<MaskedSpan> In(ReadText text, string own, string mask)
    {
        using var words = reader.Read(own);
        if (words.Count < 2 && (words.Count == 0 || words.Tokens[0].Kind == TokenKind.Word))
            return []; // "An" alone is also a word; where it is a name, a form of address stands before it
        var found = new List<MaskedSpan>();
        for (var first = 0; first + words.Count <= text.Count; first++)
        {
            if (Stands(words, text, first))
                found.Add(new MaskedSpan(text.Tokens[first].Start, text.Tokens[first + words.Count - 1].End, mask));
        }

        return found;
    }

    private static bool Stands(ReadText words, ReadText text, int first)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (words.Tokens[index].Folded != text.Tokens[first + index].Folded)
                return false;
        }

        return true;
    }

    /// <summary>A line's end closes a sentence, as the model reads it.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var part in text.Split(['\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            line.Append(line.Length == 0 ? "" : line[^1] is '.' or '?' or '!' or ':' or ',' or ';' ? " " : ". ").Append(part);
        return line.Replace('\t', ' ').ToString();
    }

    /// <summary>Of those that overlap, the one that begins first and reaches farthest; of those that are alike, the first.</summary>
    private static string Apply(string text, IReadOnlyList<MaskedSpan> spans)
    {
        var masked = new StringBuilder(text.Length);
        var end = 0;
        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (span.Start < end)
                continue;
            masked.Append(text, end, span.Start - end).Append(span.Mask);
            end = span.End;
        }

        return masked.Append(text, end, text.Length - end).ToString();
    }
}

/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="Mask">What stands there instead.</param>
internal readonly record struct MaskedSpan(int Start, int End, string Mask);
