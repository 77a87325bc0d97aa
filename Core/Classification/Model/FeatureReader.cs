using System.Numerics;
using CitizenFeedback.Core.Classification.Reading;

namespace CitizenFeedback.Core.Classification.Model;

/// <summary>Makes features of a text. What stands here is part of the trained model: a change needs a new training.</summary>
internal static class FeatureReader
{
    public const int Groups = 4;

    private enum Seed : uint
    {
        Folded = 1,
        Marked,
        Pair,
        MarkedPair,
        Triple,
        Part,
        LastWord,
        LastPair,
        Length,
        First,
    }

    public static void Read<TSink>(ReadText text, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        var tokens = text.Tokens;
        var lastSentence = text.Sentences - 1;
        for (var index = 0; index < tokens.Length; index++)
        {
            ReadWords(tokens, index, ref sink);
            if (tokens[index].Kind == TokenKind.Word)
                ReadParts(text.LettersOf(tokens[index]), index, ref sink);
            if (tokens[index].Sentence == lastSentence)
                ReadLast(tokens, index, ref sink);
        }

        if (tokens.Length > 0)
            sink.Add(FeatureGroup.Runs, Hash.Of((uint)Seed.Length, (uint)BitOperations.Log2((uint)tokens.Length)), 0);
    }

    private static void ReadWords<TSink>(ReadOnlySpan<Token> tokens, int index, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        ref readonly var token = ref tokens[index];
        sink.Add(FeatureGroup.Words, Hash.Of((uint)Seed.Folded, token.Folded), index);
        if (token.Marked != token.Folded)
            sink.Add(FeatureGroup.Words, Hash.Of((uint)Seed.Marked, token.Marked), index);
        if (index == 0)
        {
            sink.Add(FeatureGroup.Runs, Hash.Of((uint)Seed.First, token.Folded), index);
            return;
        }

        ref readonly var before = ref tokens[index - 1];
        sink.Add(FeatureGroup.Words, Hash.Of((uint)Seed.Pair, before.Folded, token.Folded), index);
        if (token.Marked != token.Folded || before.Marked != before.Folded)
            sink.Add(FeatureGroup.Runs, Hash.Of((uint)Seed.MarkedPair, before.Marked, token.Marked), index);
        if (index > 1)
            sink.Add(FeatureGroup.Runs, Hash.Of((uint)Seed.Triple, tokens[index - 2].Folded, before.Folded, token.Folded), index);
    }

    private static void ReadParts<TSink>(ReadOnlySpan<byte> letters, int index, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        uint first = 0;
        uint second = '<';
        for (var end = 0; end <= letters.Length; end++)
        {
            uint third = end < letters.Length ? Letters.Fold(letters[end]) : '>';
            if (first != 0)
                sink.Add(FeatureGroup.Parts, Hash.Of((uint)Seed.Part, (first << 16) | (second << 8) | third), index);
            (first, second) = (second, third);
        }
    }

    private static void ReadLast<TSink>(ReadOnlySpan<Token> tokens, int index, ref TSink sink)
        where TSink : IFeatureSink, allows ref struct
    {
        sink.Add(FeatureGroup.Last, Hash.Of((uint)Seed.LastWord, tokens[index].Folded), index);
        if (index > 0 && tokens[index - 1].Sentence == tokens[index].Sentence)
            sink.Add(FeatureGroup.Last, Hash.Of((uint)Seed.LastPair, tokens[index - 1].Folded, tokens[index].Folded), index);
    }
}
