using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Somebody who says that they have or give no phone, email, name or address: an answer too, and no name.</summary>
public static partial class ContactRefusal
{
    private const int MostWords = 14;

    /// <returns>What is refused, <see cref="Question.Contact"/> for all or an email; null if nothing is.</returns>
    public static Question? Of(string text)
    {
        var folded = VietnameseText.Fold(text).Folded;
        if (folded.Count(' '.Equals) >= MostWords)
            return null;
        return Anonymous().IsMatch(folded) ? Question.Name
            : Refused().Match(folded) is not { Success: true } match ? null
            : match.Groups["phone"].Success ? Question.Phone
            : match.Groups["name"].Success ? Question.Name
            : match.Groups["address"].Success ? Question.Address
            : Question.Contact;
    }

    [GeneratedRegex(@"\b(?:khong|ko|k|chua|chang|dau)\b(?: \w+){0,5}? (?:(?<phone>(?:so )?(?:dien thoai|dthoai|sdt|dt|phone)|so may)|(?<email>e ?-?mail|gmail|thu dien tu)|(?<name>(?:ho )?ten|danh tinh)|(?<address>dia chi|noi o|cho o)|(?<all>thong tin|lien he))\b")]
    private static partial Regex Refused();

    [GeneratedRegex(@"\b(?:an danh|nac danh|khuyet danh|giau ten|giu kin (?:ten|danh tinh)|giau danh tinh)\b")]
    private static partial Regex Anonymous();
}
