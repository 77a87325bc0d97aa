using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Tells a name from the beginning of a sentence.</summary>
public static class PersonName
{
    /// <summary>Family name, middle names, given name.</summary>
    public const int MostWordsOfAPerson = 5;

    private const int MostWords = 8;
    private const int FewWords = 4;

    /// <summary>Family names that cover nearly all Vietnamese; without diacritics, because half of the people type so.</summary>
    private static readonly HashSet<string> FamilyNames =
    [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong", "ly", "dinh", "doan",
        "dao", "mai", "trinh", "lam", "truong", "ta", "luong", "ha", "chu", "cao", "thai", "luu", "phung", "quach", "tong", "to", "kieu", "la",
        "nghiem", "bach", "hua", "vuong", "tang", "trieu", "khuat", "phi", "dam", "quan", "ung", "chau", "giang", "au", "nong", "be", "than",
    ];

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
            && (words.Length <= FewWords || IsOrganisation(text) || BeginsWithFamilyName(text) || words.All(word => char.IsUpper(word[0])));
    }

    public static bool BeginsWithFamilyName(string text) => FamilyNames.Contains(VietnameseText.Fold(text).Folded.Split(' ')[0]);

    /// <summary>Businesses and organisations send feedback too (ND 20/2008, art. 3).</summary>
    private static bool IsOrganisation(string text) =>
        OrganisationWords.Any(word => VietnameseText.Fold(text).Folded.StartsWith(word, StringComparison.Ordinal));
}
