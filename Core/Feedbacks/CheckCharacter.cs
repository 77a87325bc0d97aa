namespace CitizenFeedback.Core.Feedbacks;

/// <summary>
/// One check character over at most 30 characters of Crockford's base 32 (no I, L, O, U). It is a weighted sum in GF(32)
/// with the weights α, α², α³ …: every single wrong character and every swap of two characters is noticed.
/// </summary>
public static class CheckCharacter
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int FieldPolynomial = 0b100101; // x⁵ + x² + 1, primitive: α has order 31

    /// <returns>The check character, or '?' when the text has a character outside <see cref="Alphabet"/>.</returns>
    public static char Of(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var character in text)
        {
            var digit = Alphabet.IndexOf(character);
            if (digit < 0)
                return '?';
            sum = TimesAlpha(sum ^ digit);
        }
        return Alphabet[sum];
    }

    private static int TimesAlpha(int value)
    {
        var doubled = value << 1;
        return (doubled & 0b100000) == 0 ? doubled : doubled ^ FieldPolynomial;
    }
}
