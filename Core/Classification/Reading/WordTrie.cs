using System.Diagnostics.CodeAnalysis;

namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>Finds known phrases in a read text, in any spelling: the longest that begins at a place, none across a break.</summary>
internal sealed class WordTrie<T>
    where T : class
{
    private readonly Node _root = new();

    public void Add(ReadText phrase, T value) => NodeOf(phrase).Value = value;

    public T GetOrAdd(ReadText phrase, Func<T> create) => NodeOf(phrase).Value ??= create();

    /// <summary>All in a text, none inside another.</summary>
    public List<WordMatch<T>> FindAll(ReadText text)
    {
        List<WordMatch<T>> matches = [];
        for (var first = 0; first < text.Count;)
        {
            if (TryFind(text, first, out var value, out var length))
                matches.Add(new WordMatch<T>(value, first, length));
            first += Math.Max(length, 1);
        }

        return matches;
    }

    public bool TryFind(ReadText text, int first, [NotNullWhen(true)] out T? value, out int length) => TryFind(text, first, text.Count, out value, out length);

    /// <param name="end">The first token it must not reach.</param>
    public bool TryFind(ReadText text, int first, int end, [NotNullWhen(true)] out T? value, out int length)
    {
        (value, length) = (null, 0);
        var tokens = text.Tokens;
        var node = _root;
        for (var index = first; index < end && (index == first || !tokens[index].Break); index++)
        {
            if (!node.Next.TryGetValue(tokens[index].Folded, out node))
                break;
            if (node.Value is not null)
                (value, length) = (node.Value, index - first + 1);
        }

        return value is not null;
    }

    private Node NodeOf(ReadText phrase)
    {
        ArgumentOutOfRangeException.ThrowIfZero(phrase.Count);
        var node = _root;
        foreach (ref readonly var token in phrase.Tokens)
        {
            if (!node.Next.TryGetValue(token.Folded, out var next))
                node.Next[token.Folded] = next = new Node();
            node = next;
        }

        return node;
    }

    private sealed class Node
    {
        public Dictionary<uint, Node> Next { get; } = [];

        public T? Value { get; set; }
    }
}

/// <param name="First">The token it begins with.</param>
/// <param name="Length">Its number of tokens.</param>
internal readonly record struct WordMatch<T>(T Value, int First, int Length);
