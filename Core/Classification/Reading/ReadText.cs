using System.Buffers;

namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>A text as the classifier reads it: tokens with their letters. Keeps rented memory: dispose it.</summary>
public sealed class ReadText : IDisposable
{
    private Token[] _tokens;
    private byte[] _letters;

    internal ReadText(string original)
    {
        Original = original;
        _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(original.Length / 3, 64));
        _letters = ArrayPool<byte>.Shared.Rent(Math.Max(original.Length * 2, 256));
    }

    public string Original { get; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    public int Count { get; private set; }

    /// <summary>Codes of the letters of all tokens, one after the other.</summary>
    public ReadOnlySpan<byte> Letters => _letters.AsSpan(0, LetterCount);

    public int LetterCount { get; private set; }

    public int Sentences => Count == 0 ? 0 : _tokens[Count - 1].Sentence + 1;

    public ReadOnlySpan<byte> LettersOf(in Token token) => _letters.AsSpan(token.Letters, token.Length);

    /// <summary>The stretch of the text from one token to another, as it was written.</summary>
    public string AsWritten(int first, int last) => Composed.Of(Original[_tokens[first].Start.._tokens[last].End]);

    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<byte>.Shared.Return(_letters);
        (_tokens, _letters) = ([], []);
        (Count, LetterCount) = (0, 0);
    }

    internal Span<byte> Room(int length)
    {
        if (LetterCount + length > _letters.Length)
            Grow(ref _letters, LetterCount, LetterCount + length);
        return _letters.AsSpan(LetterCount, length);
    }

    /// <summary>Keeps what was written into <see cref="Room"/>.</summary>
    /// <returns>Where it begins.</returns>
    internal int Reserve(int length)
    {
        var place = LetterCount;
        LetterCount += length;
        return place;
    }

    internal void Add(in Token token)
    {
        if (Count == _tokens.Length)
            Grow(ref _tokens, Count, Count + 1);
        _tokens[Count++] = token;
    }

    private static void Grow<T>(ref T[] array, int used, int needed)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(needed, array.Length * 2));
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
