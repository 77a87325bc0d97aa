using CitizenFeedback.Core.Classification.Reading;

namespace CitizenFeedback.Core.Masking;

/// <summary>What the model reads as a kind only.</summary>
internal static class KindMasks
{
    /// <summary>Shorter numbers count days, visits and copies; longer ones may be an account, a certificate, a case.</summary>
    private const int LongestCount = 4;

    public static List<MaskedSpan> In(ReadText text)
    {
        var found = new List<MaskedSpan>();
        foreach (ref readonly var token in text.Tokens)
        {
            if (MaskOf(token.Kind, text.Original.AsSpan(token.Start, token.End - token.Start)) is { } mask)
                found.Add(new MaskedSpan(token.Start, token.End, mask));
        }

        return found;
    }

    private static string? MaskOf(TokenKind kind, ReadOnlySpan<char> written) => kind switch
    {
        TokenKind.Phone => "0900000000",
        TokenKind.IdentityNumber => "000000000000",
        TokenKind.Link => "www.vi-du.vn",
        TokenKind.FileCode => "H00.00-000000-0000",
        TokenKind.DocumentNumber => "00/QĐ-UBND",
        TokenKind.Date => "01/01/2000",
        TokenKind.Number when written.Length > LongestCount => new string('0', LongestCount),
        TokenKind.Word when written.ContainsAnyInRange('0', '9') && written.Length > LongestCount => new string('0', LongestCount),
        _ => null,
    };
}
