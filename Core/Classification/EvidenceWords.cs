using CitizenFeedback.Core.Classification.Reading;

namespace CitizenFeedback.Core.Classification;

/// <summary>The words a decision rests on: those whose features spoke most for it.</summary>
internal static class EvidenceWords
{
    private const int Most = 4;

    /// <summary>A word with less than this share of the weightiest one's weight is left out.</summary>
    private const float LeastShare = 0.3f;

    /// <param name="weights">By token: how much it spoke for the decision.</param>
    public static string[] Of(ReadText text, ReadOnlySpan<float> weights)
    {
        Span<int> best = stackalloc int[Most];
        var count = 0;
        for (var token = 0; token < text.Count; token++)
        {
            if (weights[token] > 0 && text.Tokens[token].Kind == TokenKind.Word)
                Insert(best, ref count, token, weights);
        }

        var found = new List<string>(count);
        for (var rank = 0; rank < count && weights[best[rank]] >= LeastShare * weights[best[0]]; rank++)
            Add(found, Written(text, best[rank]));
        return [.. found];
    }

    private static void Insert(Span<int> best, ref int count, int token, ReadOnlySpan<float> weights)
    {
        var place = count;
        while (place > 0 && weights[best[place - 1]] < weights[token])
            place--;
        if (place >= Most)
            return;
        count = Math.Min(count + 1, Most);
        for (var index = count - 1; index > place; index--)
            best[index] = best[index - 1];
        best[place] = token;
    }

    /// <summary>With the word before it: pairs are what the model knows best.</summary>
    private static string Written(ReadText text, int token)
    {
        var first = token > 0 && !text.Tokens[token].Break && text.Tokens[token - 1].Kind == TokenKind.Word ? token - 1 : token;
        return text.AsWritten(first, token);
    }

    private static void Add(List<string> found, string words)
    {
        if (!found.Contains(words))
            found.Add(words);
    }
}
