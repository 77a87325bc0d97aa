using System.Collections.Frozen;
using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.SecondOpinions;

/// <summary>Finds what looks like a person's name: a family name and, in capitals or after "văn" or "thị", what belongs to it.</summary>
public sealed class FamilyNames
{
    private const int LongestName = 5;

    private readonly FrozenSet<uint> _families;
    private readonly FrozenSet<uint> _middles;

    private FamilyNames(FrozenSet<uint> families, FrozenSet<uint> middles) => (_families, _middles) = (families, middles);

    /// <exception cref="DataFileException">The file is missing or wrong.</exception>
    public static FamilyNames Load(string path, TextReader reader)
    {
        var rows = DataTable.Read(path, "name", "kind").Rows.ToLookup(row => row["kind"], row => row["name"]);
        return new FamilyNames(HashesOf(rows["family"]), HashesOf(rows["middle"]));

        FrozenSet<uint> HashesOf(IEnumerable<string> names) => names.Select(name =>
        {
            using var read = reader.Read(name);
            return read.Tokens[0].Folded;
        }).ToFrozenSet();
    }

    /// <returns>How many words of the text from that one on are a name; 0 for none.</returns>
    internal int LengthAt(ReadText text, int index)
    {
        var tokens = text.Tokens[index..];
        if (!_families.Contains(tokens[0].Folded) || tokens.Length < 2 || tokens[1].Break)
            return 0;
        if (tokens.Length > 2 && _middles.Contains(tokens[1].Folded) && tokens[2] is { Break: false, Kind: TokenKind.Word })
            return 3 + Capitals(text, tokens[3..]);
        return IsCapital(text, tokens[0]) && Capitals(text, tokens[1..]) is > 0 and var more ? 1 + more : 0;
    }

    private static int Capitals(ReadText text, ReadOnlySpan<Token> tokens)
    {
        var count = 0;
        while (count < Math.Min(tokens.Length, LongestName - 1) && tokens[count] is { Break: false, Kind: TokenKind.Word } && IsCapital(text, tokens[count]))
            count++;
        return count;
    }

    /// <summary>A word wholly in capitals says nothing: people write whole sentences so.</summary>
    private static bool IsCapital(ReadText text, in Token token) =>
        char.IsUpper(text.Original[token.Start]) && token.Start + 1 < token.End && !char.IsUpper(text.Original[token.Start + 1]);
}
