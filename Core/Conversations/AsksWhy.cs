using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Somebody who answers a question with "why do you ask?", or fears for their data: owed a reason, not a reproach.</summary>
public static partial class AsksWhy
{
    private const int MostWords = 14;
    private const int FewWords = 5;

    /// <summary>Key of the reason; null if the text asks for none. A question about the matter itself is content.</summary>
    public static string? Of(string text, Question? asked)
    {
        var folded = VietnameseText.Fold(text).Folded;
        var words = folded.Count(' '.Equals) + 1;
        if (words > MostWords)
            return null;
        var (isWhy, isPersonal, isFear) = (Why().IsMatch(folded), Personal().IsMatch(folded), Fear().IsMatch(folded));
        return asked switch
        {
            Question.Place or Question.Street when isWhy && (words <= FewWords || Where().IsMatch(folded)) => "why.place",
            Question.Contact or Question.Name or Question.Phone or Question.Address when isFear || isWhy && (words <= FewWords || isPersonal) => "why.contact",
            Question.Confirmation when isFear || isWhy && isPersonal => "why.contact",
            _ => null,
        };
    }

    [GeneratedRegex(@"\b(?:tai sao|vi sao|sao (?:phai|lai|can|bat|hoi|toi phai)|de lam (?:gi|chi)|lam gi (?:vay|the|voi)|co (?:bat buoc|can thiet|can phai)|bat buoc (?:khong|ko|k|a|sao)|can .{1,40} lam (?:gi|chi)|(?:hoi|lay|xin|khai) .{1,40} lam (?:gi|chi))\b")]
    private static partial Regex Why();

    [GeneratedRegex(@"\b(?:ten|danh tinh|sdt|dien thoai|so dt|dia chi|thong tin|ca nhan|khai|lien he|email)\b")]
    private static partial Regex Personal();

    [GeneratedRegex(@"\b(?:noi|dia diem|o dau|phuong|xa|duong|pho|hoi|cho biet)\b")]
    private static partial Regex Where();

    [GeneratedRegex(@"\b(?:bi lo|lo thong tin|co bao mat|bao mat khong|so (?:bi )?(?:tra thu|tru dap|lo)|bi (?:tra thu|tru dap)|ai (?:xem|doc|biet) (?:duoc )?(?:ten|thong tin))\b")]
    private static partial Regex Fear();
}
