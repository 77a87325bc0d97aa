namespace CitizenFeedback.Core.Classification;

/// <summary>Finds known phrases in a text, word by word: the longest that begins at each place, none inside another.</summary>
public sealed class PhraseIndex<T>
{
    private readonly Node _root = new();

    /// <summary>Several values may stand under one phrase.</summary>
    public void Add(IReadOnlyList<Word> phrase, T value)
    {
        ArgumentOutOfRangeException.ThrowIfZero(phrase.Count);
        var node = _root;
        foreach (var word in phrase)
        {
            if (!node.Next.TryGetValue(word.Text, out var next))
                node.Next[word.Text] = next = new Node();
            node = next;
        }

        node.Values.Add(value);
    }

    public IEnumerable<PhraseMatch<T>> Find(IReadOnlyList<Word> words)
    {
        for (var first = 0; first < words.Count;)
        {
            var (values, length) = LongestAt(words, first);
            if (length > 0)
                yield return Match(words, first, length, values);
            first += Math.Max(length, 1);
        }
    }

    private (IReadOnlyList<T> Values, int Length) LongestAt(IReadOnlyList<Word> words, int first)
    {
        (IReadOnlyList<T> Values, int Length) longest = ([], 0);
        var node = _root;
        for (var index = first; index < words.Count && (index == first || !words[index].IsAfterBreak); index++)
        {
            if (!node.Next.TryGetValue(words[index].Text, out node))
                break;
            if (node.Values.Count > 0)
                longest = (node.Values, index - first + 1);
        }

        return longest;
    }

    private static PhraseMatch<T> Match(IReadOnlyList<Word> words, int first, int length, IReadOnlyList<T> values)
    {
        var last = words[first + length - 1];
        return new PhraseMatch<T>(values, words[first].Start, last.Start + last.Length - words[first].Start);
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public List<T> Values { get; } = [];
    }
}
