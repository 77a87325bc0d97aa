using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Classification.Concerns;

/// <summary>Where the subjects of a text begin, if its writer counts several: "thứ nhất … thứ hai …", "1. … 2. …", "ngoài ra …".</summary>
internal sealed class Subjects
{
    private readonly WordTrie<Counting> _words = new();

    private enum Says
    {
        First,
        Next,
        Also,
    }

    /// <exception cref="DataFileException">The file is missing or wrong.</exception>
    public static Subjects Load(string dataFolder, TextReader reader)
    {
        var subjects = new Subjects();
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "subject-words.tsv"), "phrase", "says").Rows)
        {
            using var phrase = reader.Read(row.Required("phrase"));
            subjects._words.Add(phrase, new Counting(row.OneOf("says", EnumWords<Says>.All)));
        }

        return subjects;
    }

    /// <returns>Places in the text, in order; empty if there are not several subjects.</returns>
    public int[] In(ReadText text)
    {
        List<int>? starts = null;
        for (var index = 0; index < text.Count; index++)
        {
            if (BeginsSentence(text, index) && CountedAt(text, index) is { } says)
                Add(ref starts, says, text.Tokens[index].Start);
        }

        return starts is [_, _, ..] ? [.. starts] : [];
    }

    /// <summary>"Thứ hai" is a Monday unless something came first.</summary>
    private static void Add(ref List<int>? starts, Says says, int start)
    {
        if (says == Says.First)
            starts = [start];
        else if (starts is not null)
            starts.Add(start);
        else if (says == Says.Also)
            starts = [0, start];
    }

    private static bool BeginsSentence(ReadText text, int index) =>
        index == 0 || text.Tokens[index].Break || text.Tokens[index].Sentence != text.Tokens[index - 1].Sentence;

    private Says? CountedAt(ReadText text, int index)
    {
        if (_words.TryFind(text, index, out var counting, out _))
            return counting.Says;
        ref readonly var token = ref text.Tokens[index];
        var isListed = token.Kind == TokenKind.Number && token.End < text.Original.Length && text.Original[token.End] is '.' or ')' or '/';
        return isListed && token.Kind == TokenKind.Number && token.End - token.Start == 1 ? OfDigit(text.Original[token.Start]) : null;
    }

    private static Says? OfDigit(char digit) => digit switch
    {
        '1' => Says.First,
        >= '2' and <= '9' => Says.Next,
        _ => null,
    };

    private sealed record Counting(Says Says);
}
