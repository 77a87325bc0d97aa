using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Masking;

/// <summary>Names of people, and numbers of houses and vehicles, by how they are written.</summary>
internal static partial class NameMasks
{
    public const string Somebody = "Nguyễn Văn A";

    public static IEnumerable<MaskedSpan> In(string text) =>
    [
        .. Spans(Addressed().Matches(text), Somebody),
        .. Spans(FullNames().Matches(text), Somebody),
        .. Spans(SmallNames().Matches(text), Somebody),
        .. Spans(Houses().Matches(text), "1"),
        .. Spans(Vehicles().Matches(text), "00A-0000"),
        .. Spans(Serials().Matches(text), "A 0000"),
    ];

    /// <summary>Accounts and the like; a phone in groups is one too, where nobody has recognised it before.</summary>
    public static IEnumerable<MaskedSpan> LongNumbers(string text) => Spans(Accounts().Matches(text), "0000");

    private static IEnumerable<MaskedSpan> Spans(MatchCollection matches, string mask) =>
        matches.Select(match => match.Groups["own"]).Select(own => new MaskedSpan(own.Index, own.Index + own.Length, mask));

    /// <summary>"ông Trần Văn Hùng", "chị Lan"; not "anh Công an", "bà con Hà Nội", nor a text all in capitals, where only a family name tells.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?i:ông|bà|anh|chị|cô|chú|bác|em|cháu|bạn|thầy|đồng chí|đ/c|tên là|tên|tôi là|em là)\s+(?!Công an|Cán bộ|Một [Cc]ửa|Chủ tịch|Bí thư|Giám đốc|Phó |Trưởng |Tổ trưởng|Hà Nội|Văn phòng|Thanh tra)(?<own>(?!\p{Lu}{2})\p{Lu}\p{L}*(?:\s+(?!\p{Lu}{2})\p{Lu}\p{L}*){0,4}(?:\s?\.\s?\p{Lu}(?!\p{L}))*)")]
    private static partial Regex Addressed();

    /// <summary>One of the commonest family names and what follows it, unless a street, ward or school bears it.</summary>
    [GeneratedRegex(@"(?<!(?i:đường|phố|phường|xã|quận|huyện|thôn|làng|chợ|trường|cầu|ngõ|ngách|khu|viện|công viên|tượng đài)\s+)(?<![\p{L}])(?<own>(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Trịnh|Đào|Mai|Tạ|Chu|Lương|Vương|Trương|Tô|NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|NGÔ|DƯƠNG|ĐINH|TRỊNH|ĐÀO)(?:\s+\p{Lu}\p{L}*){1,4})")]
    private static partial Regex FullNames();

    /// <summary>"trần thị lan", "nguyen van hung": small letters, but the middle names most people have.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?<own>(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|ngô|dương|đinh|đoàn|trịnh|đào|nguyen|tran|pham|bui|hoang)\s+(?:văn|thị|van|thi)\s+\p{L}+)")]
    private static partial Regex SmallNames();

    [GeneratedRegex(@"(?<![\p{L}])(?i:ngõ|ngách|hẻm|kiệt|số nhà|nhà số|ngo|ngach|hem|so nha|nha so)\s+(?<own>\d+\w*(?:/\d+\w*)*)")]
    private static partial Regex Houses();

    [GeneratedRegex(@"(?<![\w])(?<own>\d{2}[A-Za-z]{1,2}\d?[ .-]?\d{3}[ .]?\d{1,2})(?![\w])")]
    private static partial Regex Vehicles();

    /// <summary>Of certificates and passports: "BK 123456", "C1234567".</summary>
    [GeneratedRegex(@"(?<![\w])(?<own>[A-Z]{1,3}\s?\d{6,8})(?![\w])")]
    private static partial Regex Serials();

    /// <summary>Eight digits and more, in groups.</summary>
    [GeneratedRegex(@"(?<![\w])(?<own>(?=(?:[ .-]?\d){8})\d{2,}(?:[ .-]\d{2,})+)(?![\w])")]
    private static partial Regex Accounts();
}
