using System.Text;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.SecondOpinions;

/// <summary>
/// Makes of a text what may leave the house: without phones, identity numbers, accounts, links and file codes, without the sender's name and
/// address, and without what looks like another person's name. A name in small letters without its "văn" or "thị" is not recognised.
/// </summary>
public sealed class MaskText(TextReader reader, FamilyNames families)
{
    /// <exception cref="DataFileException">A data file is missing or wrong.</exception>
    public static MaskText Load(DataFolder data)
    {
        var reader = new TextReader(ShortForms.Load(data.File("short-forms.tsv")));
        return new MaskText(reader, FamilyNames.Load(data.File("family-names.tsv"), reader));
    }

    /// <summary>Numbers of so many digits may be an account or a card.</summary>
    private const int MostDigits = 7;

    /// <param name="person">Whoever wrote it; null if that is not known.</param>
    public string Of(string text, Person? person)
    {
        using var read = reader.Read(text);
        var masked = new StringBuilder(text.Length);
        var hidden = HiddenPhrases(person);
        var copied = 0;
        for (var index = 0; index < read.Count;)
        {
            var (length, mask) = MaskAt(read, index, hidden);
            if (mask is not null)
            {
                masked.Append(text, copied, read.Tokens[index].Start - copied).Append(mask);
                copied = read.Tokens[index + length - 1].End;
            }

            index += Math.Max(length, 1);
        }

        return masked.Append(text, copied, text.Length - copied).ToString();
    }

    private (int Length, string? Mask) MaskAt(ReadText read, int index, IReadOnlyList<(uint[] Words, string Mask)> hidden)
    {
        var token = read.Tokens[index];
        if (MaskOf(token) is { } mask)
            return (1, mask);
        foreach (var (words, name) in hidden)
        {
            if (StandsAt(read.Tokens[index..], words))
                return (words.Length, name);
        }

        return families.LengthAt(read, index) is > 0 and var length ? (length, "[họ tên]") : default;
    }

    private static string? MaskOf(in Token token) => token.Kind switch
    {
        TokenKind.Phone => "[số điện thoại]",
        TokenKind.IdentityNumber => "[số định danh]",
        TokenKind.Link => "[liên kết]",
        TokenKind.FileCode => "[mã hồ sơ]",
        TokenKind.Number when token.End - token.Start > MostDigits => "[số]",
        _ => null,
    };

    private static bool StandsAt(ReadOnlySpan<Token> tokens, uint[] words)
    {
        if (words.Length > tokens.Length)
            return false;
        for (var word = 0; word < words.Length; word++)
        {
            if (tokens[word].Folded != words[word])
                return false;
        }

        return true;
    }

    private List<(uint[] Words, string Mask)> HiddenPhrases(Person? person) =>
        [.. new[] { (person?.Name, "[họ tên]"), (person?.Address, "[địa chỉ]") }
            .Select(pair => (Words: WordsOf(pair.Item1), pair.Item2)).Where(pair => pair.Words.Length > 1)];

    private uint[] WordsOf(string? text)
    {
        if (text is null)
            return [];
        using var read = reader.Read(text);
        var words = new uint[read.Count];
        for (var index = 0; index < words.Length; index++)
            words[index] = read.Tokens[index].Folded;
        return words;
    }
}
