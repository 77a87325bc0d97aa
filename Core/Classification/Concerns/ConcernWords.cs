using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Classification.Concerns;

/// <summary>Words that raise a concern. Told too often they do no harm; told too seldom, they may.</summary>
internal sealed class ConcernWords
{
    private static readonly Dictionary<string, Concern?> Meanings =
        EnumWords<Concern>.All.ToDictionary(pair => pair.Key, pair => (Concern?)pair.Value).Append(new("nothing", null)).ToDictionary();

    private static readonly Dictionary<string, bool> Spellings = new() { [""] = false, ["marked"] = true };

    private readonly WordTrie<Phrase> _phrases = new();

    /// <exception cref="DataFileException">The file is missing or wrong.</exception>
    public static ConcernWords Load(string dataFolder, TextReader reader)
    {
        var words = new ConcernWords();
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "concern-words.tsv"), "phrase", "says", "spelling").Rows)
        {
            using var phrase = reader.Read(row.Required("phrase"));
            var marks = row.OneOf("spelling", Spellings) ? phrase.Tokens.ToArray().Select(token => token.Marked) : [];
            words._phrases.Add(phrase, new Phrase(row.OneOf("says", Meanings), [.. marks]));
        }

        return words;
    }

    /// <summary>Each concern once, in the order of <see cref="Concern"/>.</summary>
    public Concern[] In(ReadText text)
    {
        var seen = 0;
        for (var first = 0; first < text.Count;)
        {
            if (text.Tokens[first].Kind is TokenKind.Phone or TokenKind.IdentityNumber)
                seen |= 1 << (int)Concern.PersonalData;
            var isKnown = _phrases.TryFind(text, first, out var phrase, out var length);
            if (isKnown && phrase!.Concern is { } concern && phrase.IsWrittenSo(text, first))
                seen |= 1 << (int)concern;
            first += Math.Max(length, 1);
        }

        return seen == 0 ? [] : [.. Enum.GetValues<Concern>().Where(concern => (seen & (1 << (int)concern)) != 0)];
    }

    /// <param name="Concern">Null: it holds words of another phrase and means nothing ("nghiên cứu").</param>
    /// <param name="Marks">The spelling it must have, where without its marks it is something else too ("tự tử", "từ từ"); empty: any.</param>
    private sealed record Phrase(Concern? Concern, uint[] Marks)
    {
        public bool IsWrittenSo(ReadText text, int first)
        {
            for (var index = 0; index < Marks.Length; index++)
            {
                if (text.Tokens[first + index].Marked != Marks[index])
                    return false;
            }

            return true;
        }
    }
}
