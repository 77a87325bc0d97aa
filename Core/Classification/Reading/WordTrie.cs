using System.Diagnostics.CodeAnalysis;

namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>Finds known phrases in a read text, in any spelling: the longest that begins at a place, none across a break.</summary>
internal sealed class WordTrie<T>
    where T : class
{
    private readonly Node _root = new();

    public void Add(ReadText phrase, T value)
    {
        var node = _root;
        foreach (ref readonly var token in phrase.Tokens)
        {
            if (!node.Next.TryGetValue(token.Folded, out var next))
                node.Next[token.Folded] = next = new Node();
            node = next;
        }

        node.Value = value;
    }

    public bool TryFind(ReadText text, int first, [NotNullWhen(true)] out T? value, out int length)
    {
        (value, length) = (null, 0);
        var tokens = text.Tokens;
        var node = _root;
        for (var index = first; index < tokens.Length && (index == first || !tokens[index].Break); index++)
        {
            if (!node.Next.TryGetValue(tokens[index].Folded, out node))
                break;
            if (node.Value is not null)
                (value, length) = (node.Value, index - first + 1);
        }

        return value is not null;
    }

    private sealed class Node
    {
        public Dictionary<uint, Node> Next { get; } = [];

        public T? Value { get; set; }
    }
}
