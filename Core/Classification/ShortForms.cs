using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Classification;

/// <summary>Short forms of chat and office Vietnamese ("ko", "hs", "ubnd"), written out so that one spelling of a phrase is enough.</summary>
public sealed class ShortForms
{
    private readonly Dictionary<string, string[]> _longForms = [];

    /// <summary>The same for tokens; it also knows the meanings that depend on the words around.</summary>
    internal ShortFormTable Tokens { get; } = new();

    /// <exception cref="DataFileException">The file is missing or wrong, or a short form stands in it twice without a neighbour to tell them apart.</exception>
    public static ShortForms Load(string path)
    {
        var forms = new ShortForms();
        foreach (var row in DataTable.Read(path, "short", "full", "next-to").Rows)
        {
            var written = VietnameseText.Fold(row.Required("short")).Folded;
            var full = row.Required("full");
            forms.Tokens.Add(written, full, row.List("next-to"));
            if (row["next-to"].Length > 0)
                continue;
            if (!forms._longForms.TryAdd(written, [.. WordReader.Read(VietnameseText.Fold(full).Folded).Select(word => word.Text)]))
                throw row.Wrong("short", $"'{row["short"]}' stands twice (compared without diacritics)", "Keep one meaning, or none if it is ambiguous");
        }

        return forms;
    }

    /// <summary>The words of a text with short forms written out; the words of a long form keep the place of the short one.</summary>
    public List<Word> Read(VietnameseText text)
    {
        var words = WordReader.Read(text.Folded);
        return [.. words.SelectMany((word, index) => IsUnit(words, index) ? [word] : Expand(word))];
    }

    /// <summary>In "20k" or "9h" the letters count something; alone they would be short forms.</summary>
    private static bool IsUnit(List<Word> words, int index) =>
        index > 0 && words[index - 1] is { Text: WordReader.Number } number && number.Start + number.Length == words[index].Start;

    private IEnumerable<Word> Expand(Word word) => _longForms.TryGetValue(word.Text, out var full)
        ? full.Select((text, index) => word with { Text = text, IsAfterBreak = index == 0 && word.IsAfterBreak })
        : [word];
}
