using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Routing;

/// <summary>A name found in a text, with all it can stand for.</summary>
public sealed class FoundName
{
    public FoundName(PhraseMatch<NameMeaning> match, VietnameseText text)
    {
        Written = Spelling.Of(text.AsWritten(match.Start, match.Length));
        Meanings = [.. match.Values.Where(name => name.HasKindOf(Written))];
        Start = match.Start;
        End = match.Start + match.Length;
    }

    /// <summary>Those the diacritics of the kind do not speak against.</summary>
    public IReadOnlyList<NameMeaning> Meanings { get; }

    /// <summary>The words as written.</summary>
    public Spelling Written { get; }

    /// <summary>Where it begins in the folded text.</summary>
    public int Start { get; }

    /// <summary>Where the text goes on behind it.</summary>
    public int End { get; }

    /// <summary>Former units alone bear the name, and the diacritics speak against each of them.</summary>
    public bool IsMisspelledUnit => Meanings.Count > 0 && Meanings.All(name => name.Unit is not null && !name.MayBeSpelledIn(Written));
}
