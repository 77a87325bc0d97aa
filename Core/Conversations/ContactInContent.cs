using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// Name, phone and address that somebody gives while telling: only where the words say that they are the sender's own, as a text is full
/// of other people's. What was read stands in the summary before anything is sent.
/// </summary>
public static partial class ContactInContent
{
    public static ContactAnswer Read(string text)
    {
        text = ContactAnswer.WithSingleBlanks(text);
        return new(NameIn(text), PhoneIn(text), AddressIn(text), EmailIn(text));
    }

    /// <summary>"tôi tên là Trần Thị B", "tôi là Trần Thị B", "họ tên: Trần Thị B": from a family name to the first word that is no name.</summary>
    private static string? NameIn(string text)
    {
        var introduction = Introduction().Match(text);
        if (!introduction.Success)
            return null;
        var rest = text[(introduction.Index + introduction.Length)..].Split([',', ';', '.', '\n', ':', '(', '-'], 2)[0];
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words.Take(PersonName.MostWordsOfAPerson).TakeWhile(word => char.IsUpper(word[0])));
        return name.Contains(' ') && PersonName.BeginsWithFamilyName(name) ? name : null;
    }

    private static string? PhoneIn(string text) =>
        OwnPhone().Match(text) is { Success: true } match ? ContactAnswer.PhoneIn(match.Groups["phone"].Value) : null;

    private static string? EmailIn(string text) => OwnEmail().Match(text) is { Success: true } match ? match.Groups["email"].Value : null;

    private static string? AddressIn(string text) =>
        OwnAddress().Match(text) is { Success: true } match ? ContactAnswer.AddressIn(match.Groups["address"].Value) : null;

    [GeneratedRegex(@"(?<!\w)(?:(?:tôi|toi|em|mình|minh|cháu)\s+(?:tên\s+(?:là\s+)?|ten\s+(?:la\s+)?|là\s+|la\s+)|tên\s+(?:tôi|em|mình|cháu)\s+(?:là\s+)?|ten\s+(?:toi|em|minh)\s+(?:la\s+)?|(?:họ\s+(?:và\s+)?tên|ho\s+(?:va\s+)?ten)(?:\s+(?:tôi|toi))?\s*(?::|là\s|la\s)\s*)", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    /// <summary>A label alone counts only in front ("SĐT: …"); "số điện thoại của cán bộ" is not the sender's.</summary>
    [GeneratedRegex(@"(?<!\w)(?:(?:sđt|sdt|đt|điện\s+thoại|dien\s+thoai|liên\s+hệ|lien\s+he|lh|zalo)(?:\s+(?:của\s+|cua\s+)?(?:tôi|toi|em|mình|minh))?\s*(?::|là|la|số)?\s*|(?:gọi|goi)(?:\s+(?:lại|lai))?\s+(?:cho\s+)?(?:tôi|toi|em)\s+(?:(?:theo|qua)\s+)?(?:số\s+|so\s+)?)(?<phone>\+?\d(?:[\s.\-]?\d){8,11})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OwnPhone();

    [GeneratedRegex(@"(?<!\w)e?-?mail(?:\s+(?:của\s+)?(?:tôi|toi|em))?\s*(?::|là|la)?\s*(?<email>[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63})+)", RegexOptions.IgnoreCase)]
    private static partial Regex OwnEmail();

    [GeneratedRegex(@"(?<!\w)(?:địa\s+chỉ|dia\s+chi|đ/c)(?:\s+(?:(?:của\s+)?(?:tôi|em|mình)|(?:cua\s+)?(?:toi|em|minh)|liên\s+hệ|nhà))?\s*:\s*(?<address>[^\n;]{1,300}?)(?=[\n;]|\.\s|\.?$|,?\s*(?:sđt|sdt|đt|điện\s+thoại|e?mail)\b)|(?:trú\s+tại|thường\s+trú)\s*:?\s+(?<address>[^\n;.]{1,300}?)(?=[\n;.]|$|,?\s*(?:sđt|sdt|đt|điện\s+thoại|e?mail)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex OwnAddress();
}
