using CitizenFeedback.Core.Classification.Reading;

namespace CitizenFeedback.Core.Routing;

/// <summary>A name found in a text, with all it can stand for.</summary>
public sealed class FoundName
{
    internal FoundName(WordMatch<List<NameMeaning>> match, ReadText text)
    {
        Written = Spelling.Of(text, match.First, match.Length);
        Meanings = [.. match.Value.Where(name => name.HasKindOf(Written))];
        Start = text.Tokens[match.First].Start;
        End = text.Tokens[match.First + match.Length - 1].End;
    }

    /// <summary>Those the diacritics of the kind do not speak against.</summary>
    public IReadOnlyList<NameMeaning> Meanings { get; }

    /// <summary>How it is written.</summary>
    public Spelling Written { get; }

    /// <summary>Where it begins in the text.</summary>
    public int Start { get; }

    /// <summary>Where the text goes on behind it.</summary>
    public int End { get; }

    /// <summary>Former units alone bear the name, and the diacritics speak against each of them.</summary>
    public bool IsMisspelledUnit => Meanings.Count > 0 && Meanings.All(name => name.Unit is not null && !name.MayBeSpelledIn(Written));
}
