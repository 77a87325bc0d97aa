using System.Buffers;
using System.Text;

namespace CitizenFeedback.Core.Texts;

/// <summary>
/// What comes from outside, without what is no text: halves of surrogate pairs, and the noncharacters of Unicode (§ 23.7). Normalising throws at
/// some of them, so that one such sign would stop whatever it reaches.
/// </summary>
public static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var sign, out var length) == OperationStatus.Done;
            if (isWhole && !IsNoncharacter(sign.Value))
                plain.Append(rest[..length]);
            rest = rest[length..];
        }

        return plain.Length == text.Length ? text : plain.ToString();
    }

    /// <returns>Null for null.</returns>
    public static string? OfAny(string? text) => text is null ? null : Of(text);

    /// <summary>The last two of each plane, and a row of the first.</summary>
    private static bool IsNoncharacter(int sign) => (sign & 0xFFFE) == 0xFFFE || sign is >= 0xFDD0 and <= 0xFDEF;
}
