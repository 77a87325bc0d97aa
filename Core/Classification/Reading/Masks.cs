namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>Recognises what is written with digits and signs: dates, sums, phones, codes, links. Works on one stretch without blanks.</summary>
internal static class Masks
{
    private const int LongestPhone = 11;

    /// <summary>What the beginning of the stretch is, and how far it reaches; 0 if it is an ordinary word.</summary>
    public static (TokenKind Kind, int Length) Read(ReadOnlySpan<char> rest)
    {
        var solid = Solid(rest);
        if (IsLink(solid))
            return (TokenKind.Link, solid.Length);
        if (!solid.ContainsAnyInRange('0', '9'))
            return default;
        if (IsFileCode(solid))
            return (TokenKind.FileCode, solid.Length);
        return char.IsAsciiDigit(rest[0]) || (rest[0] == '+' && rest.Length > 1) ? ReadDigits(rest, solid) : default;
    }

    private static ReadOnlySpan<char> Solid(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && end < 200 && !char.IsWhiteSpace(rest[end]) && rest[end] is not (',' or ';' or '(' or ')' or '"'))
            end++;
        return rest[..end].TrimEnd(".:!?…-/'");
    }

    private static bool IsLink(ReadOnlySpan<char> solid) =>
        solid.StartsWith("http", StringComparison.OrdinalIgnoreCase) && solid.Contains("://", StringComparison.Ordinal)
        || solid.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (solid.IndexOf('@') is > 0 and var at && solid[at..].Contains('.'))
        || (solid.IndexOf('.') > 0 && !char.IsAsciiDigit(solid[0])
            && (solid.Contains(".vn", StringComparison.OrdinalIgnoreCase) || solid.Contains(".com", StringComparison.OrdinalIgnoreCase)
                || solid.Contains(".me/", StringComparison.OrdinalIgnoreCase) || solid.Contains(".ly/", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"H26.12-260901-0042", "000.00.12.H26-260901-0042".</summary>
    private static bool IsFileCode(ReadOnlySpan<char> solid)
    {
        var letter = solid.IndexOfAny('H', 'h');
        if (letter < 0 || letter + 2 >= solid.Length || !char.IsAsciiDigit(solid[letter + 1]) || !char.IsAsciiDigit(solid[letter + 2]))
            return false;
        return (letter == 0 || solid[letter - 1] == '.') && solid.Contains('-') && solid.Length >= 12;
    }

    private static (TokenKind, int) ReadDigits(ReadOnlySpan<char> rest, ReadOnlySpan<char> solid)
    {
        if (Phone(rest) is > 0 and var phone)
            return (TokenKind.Phone, phone);
        var first = DigitsAt(solid, 0);
        if (first == 12)
            return (TokenKind.IdentityNumber, first);
        if (first == 1 && solid.Length == 8 && solid[1] == '.' && DigitsAt(solid, 2) == 6)
            return (TokenKind.ProcedureCode, solid.Length);
        if (Date(solid) is > 0 and var date)
            return (TokenKind.Date, date);
        if (IsDocumentNumber(solid))
            return (TokenKind.DocumentNumber, solid.Length);
        return Counted(rest, solid);
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start;
    }

    /// <summary>Ten digits from 0, or eleven from 84, in groups of three and more.</summary>
    private static int Phone(ReadOnlySpan<char> rest)
    {
        var start = rest[0] == '+' ? 1 : 0;
        var (digits, end) = (0, start);
        while (end < rest.Length && digits <= LongestPhone)
        {
            var group = DigitsAt(rest, end);
            if (group == 0 || (digits > 0 && group < 2))
                break;
            digits += group;
            end += group;
            if (digits >= 10 || end + 1 >= rest.Length || rest[end] is not (' ' or '.' or '-') || !char.IsAsciiDigit(rest[end + 1]))
                break;
            end++;
        }

        var isPhone = (digits == 10 && rest[start] == '0') || (digits == 11 && rest[start..].StartsWith("84"));
        return isPhone && (end == rest.Length || !char.IsLetterOrDigit(rest[end])) ? end : 0;
    }

    /// <summary>"3/9", "03/09/2026", "3-9-2026", "3.9.2026"; a range such as "3-4" is a number.</summary>
    private static int Date(ReadOnlySpan<char> solid)
    {
        var first = DigitsAt(solid, 0);
        if (first is 0 or > 2 || first + 1 >= solid.Length || solid[first] is not ('/' or '-' or '.'))
            return 0;
        var second = DigitsAt(solid, first + 1);
        var end = first + 1 + second;
        if (second is 0 or > 2)
            return second == 4 && solid[first] == '/' && end == solid.Length ? end : 0;
        if (end + 1 < solid.Length && solid[end] == solid[first] && DigitsAt(solid, end + 1) is (2 or 4) and var year)
            return end + 1 + year;
        return solid[first] == '/' && (end == solid.Length || !char.IsLetterOrDigit(solid[end]) && solid[end] != '/') ? end : 0;
    }

    private static bool IsDocumentNumber(ReadOnlySpan<char> solid) =>
        solid.IndexOf('/') is > 0 and var slash && slash + 1 < solid.Length
        && (char.IsLetter(solid[^1]) && (solid.Contains('-') || char.IsUpper(solid[^1])) || solid.Contains("/20", StringComparison.Ordinal) && solid[^1] is not '/' && solid.LastIndexOf('/') > slash);

    private static (TokenKind, int) Counted(ReadOnlySpan<char> rest, ReadOnlySpan<char> solid)
    {
        var end = 0;
        while (end < solid.Length && (char.IsAsciiDigit(solid[end])
            || (end + 1 < solid.Length && solid[end] is '.' or ',' or '-' or '/' or ':' && char.IsAsciiDigit(solid[Math.Min(end + 1, solid.Length - 1)]))))
            end++;
        if (solid[..end].Contains(':'))
            return (TokenKind.Hour, end);
        return Unit(rest, end);
    }

    /// <summary>"9h30", "500k", "2 triệu", "50.000đ".</summary>
    private static (TokenKind, int) Unit(ReadOnlySpan<char> rest, int end)
    {
        var start = end < rest.Length && rest[end] == ' ' ? end + 1 : end;
        var stop = start;
        while (stop < rest.Length && char.IsLetter(rest[stop]))
            stop++;
        var unit = rest[start..stop];
        if (unit is "h" or "H" or "giờ" or "g")
            return (TokenKind.Hour, stop + DigitsAt(rest, stop));
        var isMoney = unit is "k" or "K" && start == end || unit is "tr" or "Tr" or "đ" or "vnd" or "VND" or "VNĐ" or "triệu" or "trieu" or "nghìn" or "nghin" or "ngàn" or "ngan"
            or "tỷ" or "tỉ" or "đồng" or "dong" or "củ" or "lít";
        return isMoney ? (TokenKind.Money, stop + DigitsAt(rest, stop)) : (TokenKind.Number, end);
    }
}
