using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Contact whose parts say what they are: "tên: …; sđt …; địa chỉ …", in any order, with and without diacritics.</summary>
public static partial class LabelledContact
{
    private const int MostWords = 40;

    /// <returns>The parts, and what stands before the first label; null if the text has no label.</returns>
    public static (ContactAnswer Parts, string Before)? Read(string text)
    {
        var labels = Labels().Matches(text);
        if (labels.Count == 0 || text.Count(' '.Equals) > MostWords)
            return null;
        var parts = new ContactAnswer(null, null, null);
        for (var index = 0; index < labels.Count; index++)
        {
            var from = labels[index].Index + labels[index].Length;
            var until = index + 1 < labels.Count ? labels[index + 1].Index : text.Length;
            parts = With(parts, labels[index], text[from..until]);
        }

        return (parts, text[..labels[0].Index]);
    }

    /// <summary>The whole text is labelled: it can be nothing but contact.</summary>
    public static ContactAnswer? WholeOf(string text) => Read(text) is { Before: "" } read && read.Parts != new ContactAnswer(null, null, null) ? read.Parts : null;

    private static ContactAnswer With(ContactAnswer parts, Match label, string value)
    {
        if (label.Groups["address"].Success)
            return parts with { Address = parts.Address ?? ContactAnswer.AddressIn(value) };
        var pieces = value.Split([',', ';', '\n', '|'], 2);
        var rest = pieces.Length > 1 ? ContactAnswer.AddressIn(pieces[1]) : null;
        return label.Groups["name"].Success
            ? parts with { Name = parts.Name ?? ContactAnswer.NameIn(pieces[0]), Address = parts.Address ?? rest }
            : parts with { Phone = parts.Phone ?? ContactAnswer.PhoneIn(pieces[0]), Address = parts.Address ?? rest };
    }

    private const string Own = @"(?:\s+(?:của\s+|cua\s+)?(?:tôi|toi|em|mình|minh|cháu|chau))?";

    [GeneratedRegex(@"(?:^|(?<=[,;.|\n]\s?))\s*(?:(?<name>(?:(?:họ|ho)\s+(?:(?:và|va)\s+)?)?(?:tên|ten)" + Own + @"\s*(?::|là\s|la\s)|(?:tôi|toi|em|mình|minh|cháu|chau)\s+(?:tên|ten)\s+(?:(?:là|la)\s+)?)"
        + @"|(?<phone>(?:(?:số|so)\s+)?(?:điện\s+thoại|dien\s+thoai|sđt|sdt|đt|dt)" + Own + @"\s*(?:là|la|:)?\s*(?=[+(]?\d))"
        + @"|(?<address>(?:địa\s+chỉ|dia\s+chi|đ/c)" + Own + @"(?:\s*:|\s+(?:là|la)\s|\s+(?=(?:số|so|ngõ|ngo|thôn|thon|xóm|xom|phố|pho|đường|duong|\d))))\s*)", RegexOptions.IgnoreCase)]
    private static partial Regex Labels();
}
