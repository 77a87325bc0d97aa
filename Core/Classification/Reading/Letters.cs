using System.Text;

namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>
/// Letters as bytes: 'a'–'z' and digits stand for themselves, ă â ê ô ơ ư đ have codes of their own, and the tone stands apart, so that
/// "hoà" and "hòa" are the same. Composed and decomposed, full-width, and Cyrillic or Greek letters that look Latin read alike.
/// </summary>
internal static class Letters
{
    public const byte Breve = 1, A = 2, E = 3, O = 4, Horn = 5, U = 6, D = 7;

    private const int TableSize = 0x2000;

    private const string LookAlikes = "аaеeоoрpсcуyхxіiјjһhԁdαaοoνvιiκkρpτt";

    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly byte[] Codes = new byte[TableSize];

    private static readonly byte[] ToneOf = new byte[TableSize];

    private static readonly byte[] FoldedCodes = [.. Enumerable.Range(0, 256).Select(code => code switch
    {
        Breve or A => (byte)'a',
        E => (byte)'e',
        O or Horn => (byte)'o',
        U => (byte)'u',
        D => (byte)'d',
        _ => (byte)code,
    })];

    static Letters()
    {
        for (var code = 0; code < TableSize; code++)
            (Codes[code], ToneOf[code]) = Read((char)code);
        for (var index = 0; index < LookAlikes.Length; index += 2)
            Codes[LookAlikes[index]] = Codes[char.ToUpperInvariant(LookAlikes[index])] = (byte)LookAlikes[index + 1];
    }

    /// <summary>The letter's or digit's code; 0 if it is neither.</summary>
    public static byte CodeOf(char letter) => letter switch
    {
        < (char)TableSize => Codes[letter],
        >= '\uFF10' and <= '\uFF5A' => Codes[letter - 0xFEE0],
        _ => char.IsLetter(letter) ? Other(letter) : (byte)0,
    };

    /// <summary>1–5 for a letter with a tone, or for a tone's own sign; otherwise 0.</summary>
    public static byte Tone(char letter) => letter < TableSize ? ToneOf[letter] : (byte)0;

    public static byte Fold(byte code) => FoldedCodes[code];

    /// <summary>The code of a letter followed by a combining circumflex, breve or horn.</summary>
    public static byte Combine(byte code, char mark) => (code, mark) switch
    {
        ((byte)'a', '\u0306') => Breve,
        ((byte)'a', '\u0302') => A,
        ((byte)'e', '\u0302') => E,
        ((byte)'o', '\u0302') => O,
        ((byte)'o', '\u031B') => Horn,
        ((byte)'u', '\u031B') => U,
        _ => code,
    };

    public static bool IsCombining(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static (byte Code, byte Tone) Read(char letter)
    {
        if (letter is 'đ' or 'Đ' or 'ð' or 'Ð')
            return (D, 0);
        if (Tones.Contains(letter))
            return (0, (byte)(Tones.IndexOf(letter) + 1));
        if (!char.IsLetterOrDigit(letter))
            return (0, 0);
        var parts = letter.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormKD);
        var code = parts[0] < 128 ? (byte)parts[0] : Other(parts[0]);
        byte tone = 0;
        foreach (var mark in parts.AsSpan(1))
        {
            code = Combine(code, mark);
            tone = Tones.Contains(mark) ? (byte)(Tones.IndexOf(mark) + 1) : tone;
        }

        return (code, tone);
    }

    /// <summary>Letters of other scripts share the codes from 128: they only need to be letters.</summary>
    private static byte Other(char letter) => (byte)(128 + letter * 31 % 128);
}
