namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>Reads words in which the keys of a Vietnamese keyboard stayed behind: Telex ("dduwowcj") and VNI ("d9u7o7c5").</summary>
internal static class StrayKeys
{
    private const int Longest = 12;

    private const string TelexTones = "fsxrj";

    /// <summary>VNI's 1–5 are sắc, huyền, hỏi, ngã, nặng.</summary>
    private const string VniTones = "21435";

    /// <summary>Writes the word meant over the letters; leaves them alone if they make no Vietnamese syllable that way.</summary>
    /// <returns>Its length, and its tone; length 0 if nothing was changed.</returns>
    public static (int Length, byte Tone) Read(Span<byte> codes)
    {
        if (codes.Length is < 2 or > Longest || !MayHold(codes))
            return default;
        Span<byte> word = stackalloc byte[Longest];
        var (length, tone) = Apply(codes, word);
        if (length == 0 || length == codes.Length || !Syllables.IsSyllable(word[..length]))
            return default;
        word[..length].CopyTo(codes);
        return (length, tone);
    }

    private static bool MayHold(ReadOnlySpan<byte> codes) =>
        codes[1..].ContainsAnyInRange((byte)'1', (byte)'9') || !Syllables.IsSyllable(codes);

    private static (int Length, byte Tone) Apply(ReadOnlySpan<byte> codes, Span<byte> word)
    {
        var length = 0;
        byte tone = 0;
        var isMarked = false;
        for (var index = 0; index < codes.Length; index++)
        {
            if (ToneOf(codes[index]) is > 0 and var given && length > 1 && tone == 0 && (isMarked || index == codes.Length - 1))
                tone = given;
            else if (TryMark(codes[index], word[..length]))
                isMarked = true;
            else
                word[length++] = codes[index];
        }

        return (length, tone);
    }

    private static byte ToneOf(byte code) => (byte)(Math.Max(TelexTones.IndexOf((char)code), VniTones.IndexOf((char)code)) + 1);

    private static bool TryMark(byte key, Span<byte> word)
    {
        var marked = false;
        for (var index = word.Length - 1; index >= 0; index--)
        {
            if (Marked(word[index], key, index == word.Length - 1) is not (> 0 and var code))
                continue;
            word[index] = code;
            marked = true;
            if (key is not ((byte)'w' or (byte)'7'))
                break;
        }

        return marked;
    }

    private static byte Marked(byte letter, byte key, bool isLast) => ((char)letter, (char)key) switch
    {
        ('a', 'a' or '6') => Letters.A,
        ('e', 'e' or '6') => Letters.E,
        ('o', 'o' or '6') => Letters.O,
        ('a', 'w' or '8') => Letters.Breve,
        ('o', 'w' or '7') => Letters.Horn,
        ('u', 'w' or '7') => Letters.U,
        ('d', 'd') when isLast => Letters.D,
        ('d', '9') => Letters.D,
        _ => 0,
    };
}
