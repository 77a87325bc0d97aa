using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Tells a name from the beginning of a sentence.</summary>
public static class PersonName
{
    /// <summary>Family name, middle names, given name.</summary>
    public const int MostWordsOfAPerson = 5;

    private const int MostWords = 8;
    private const int FewWords = 4;

    /// <summary>Family names that cover nearly all Vietnamese.</summary>
    private static readonly HashSet<string> FamilyNames =
    [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đinh", "đoàn",
        "đào", "mai", "trịnh", "lâm", "trương", "tạ", "lương", "hà", "chu", "cao", "thái", "lưu", "phùng", "quách", "tống", "tô", "kiều", "la",
        "nghiêm", "bạch", "hứa", "vương", "tăng", "triệu", "khuất", "phí", "đàm", "quan", "ung", "châu", "giang", "âu", "nông", "bế", "thân",
    ];

    /// <summary>Half of the people type without diacritics; a word with other ones ("làm", "phản") is no name.</summary>
    private static readonly HashSet<string> PlainFamilyNames = [.. FamilyNames.Select(name => VietnameseText.Fold(name).Folded)];

    private static readonly string[] OrganisationWords =
    [
        "cong ty", "hop tac xa", "ho kinh doanh", "doanh nghiep", "chi nhanh", "van phong", "truong", "hoi ", "ban quan tri", "to chuc", "trung tam",
    ];

    /// <summary>Begins with a family name, or is written as names are, or is too short for a sentence.</summary>
    public static bool IsLikely(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 && (words.Length <= MostWords || IsOrganisation(text))
            && (IsOrganisation(text) || !text.Any(char.IsDigit))
            && (IsOrganisation(text) || BeginsWithFamilyName(text) || words.All(word => char.IsUpper(word[0]))
                || (words.Length <= FewWords && words.Any(word => char.IsUpper(word[0]))));
    }

    public static bool BeginsWithFamilyName(string text)
    {
        var first = text.Trim().Normalize().ToLowerInvariant().Split((char[]?)null, 2)[0];
        return FamilyNames.Contains(first) || PlainFamilyNames.Contains(first);
    }

    /// <summary>Businesses and organisations send feedback too (ND 20/2008, art. 3).</summary>
    private static bool IsOrganisation(string text) =>
        OrganisationWords.Any(word => VietnameseText.Fold(text).Folded.StartsWith(word, StringComparison.Ordinal));
}
