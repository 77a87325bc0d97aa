using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Routing;

/// <summary>A name found in a text, with all it can stand for.</summary>
public sealed class FoundName(PhraseMatch<NameMeaning> match, Spelling written)
{
    /// <summary>Those the diacritics of the kind do not speak against.</summary>
    public IReadOnlyList<NameMeaning> Meanings { get; } = [.. match.Values.Where(name => name.HasKindOf(written))];

    /// <summary>The words as written.</summary>
    public Spelling Written => written;

    /// <summary>Where it begins in the folded text.</summary>
    public int Start => match.Start;

    /// <summary>Where the text goes on behind it.</summary>
    public int End => match.Start + match.Length;
}
