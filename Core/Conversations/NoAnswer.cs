using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Somebody who says that they do not know.</summary>
public static partial class NoAnswer
{
    public static bool Is(string text) => Unknown().IsMatch(VietnameseText.Fold(text).Folded);

    [GeneratedRegex(@"^(?:(?:da|vang|toi|em|minh|chau|chiu)[ ,]+)*(?:(?:khong|ko|k|kh|chua|chang|cha) (?:ro|biet|nho|chac)(?: (?:nua|lam|ro|duoc|la gi|o dau|duong nao|phuong nao|ten duong|ten pho|dau|a))*|chiu)[ .!,]*(?:a)?[ .!]*$")]
    private static partial Regex Unknown();
}
