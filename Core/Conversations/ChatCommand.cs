using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>A command as typed or tapped, with or without diacritics.</summary>
/// <param name="Code">What stands where a code is expected, as typed; empty if nothing does.</param>
/// <param name="Words">What is said with it, as written: a reason, an addition, the new content; empty if nothing is.</param>
public sealed partial record ChatCommand(ChatVerb Verb, string Code, string Words)
{
    private const string AnyCode = @"(?<code>[a-z]{2,4}[\-. ]?\d{6}[\-. ]?\w{6}[\-. ]?\w)(?!\w)";

    /// <summary>Behind a code anything may follow; without one only what is set off, so that a sentence is not cut into a command.</summary>
    private const string WithCode = @"\s+(?:phan anh\s+)?" + AnyCode + @"(?:[\s,:;.!\-]+(?<words>.*))?$";

    private const string WithWords = @"(?:\s*[.!]*|(?:\s*[,:;.\-]+\s*|\s+(?=(?:vi|do|boi vi|tai)\s))(?<words>.+))$";

    private const int MostWordsOfAQuestion = 9;

    private static readonly (Regex Shape, ChatVerb Verb)[] Shapes =
    [
        (Help(), ChatVerb.Help), (New(), ChatVerb.New), (Form(), ChatVerb.Form), (MyData(), ChatVerb.MyData), (EraseData(), ChatVerb.EraseData), (ConfirmErasure(), ChatVerb.ConfirmErasure), (Stop(), ChatVerb.Stop), (LookUp(), ChatVerb.LookUp), (BareCode(), ChatVerb.LookUp),
        (Withdraw(), ChatVerb.Withdraw), (Insist(), ChatVerb.Insist), (Tell(), ChatVerb.Tell), (Satisfied(), ChatVerb.Satisfied),
        (Acceptable(), ChatVerb.Acceptable), (Dissatisfied(), ChatVerb.Dissatisfied), (Reopen(), ChatVerb.Reopen),
    ];

    /// <returns>Null if the text is no command.</returns>
    public static ChatCommand? Read(string text)
    {
        var folded = VietnameseText.Fold(text);
        foreach (var (shape, verb) in Shapes)
            if (shape.Match(folded.Folded) is { Success: true } match)
                return new ChatCommand(verb, match.Groups["code"].Value, Written(folded, match.Groups["words"]));
        return folded.Folded.Count(' '.Equals) < MostWordsOfAQuestion && WhenAnswered().IsMatch(folded.Folded)
            ? new ChatCommand(ChatVerb.WhenAnswered, "", "")
            : null;
    }

    private static string Written(VietnameseText text, Group words) => words.Length == 0 ? "" : text.AsWritten(words.Index, words.Length).Trim();

    [GeneratedRegex(@"^(?:tro giup|huong dan|menu|help)[.!]?$")]
    private static partial Regex Help();

    [GeneratedRegex(@"^(?:(?:toi|em|minh|chau) )?(?:(?:muon|can|xin) )?(?:(?:gui|viet|tao) )?(?:(?:mot|them) )?(?:phan anh|kien nghi)(?: mot)? (?:moi|(?:viec |chuyen )?khac)(?:[.!]?|\s*[:,.\-]\s*(?<words>.+))$")]
    private static partial Regex New();

    [GeneratedRegex(@"^(?:(?:cho )?(?:toi|em|minh|chau) )?(?:(?:muon|can|xin) )?(?:dien |mo |lay )?(?:bieu mau|form|mau don|to khai)(?: phan anh(?: kien nghi)?)?(?: online)?[.!]?$")]
    private static partial Regex Form();

    private const string OwnData = @"(?:(?:cac |nhung |toan bo |tat ca |het )*(?:du lieu|thong tin)(?: ca nhan)? (?:da gui )?cua (?:toi|em|minh|chau)|du lieu ca nhan)";

    [GeneratedRegex(@"^(?:(?:cho )?(?:toi|em|minh|chau) )?(?:(?:muon|can|xin) )?(?:duoc )?(?:xem |kiem tra )?" + OwnData + @"[.!?]?$")]
    private static partial Regex MyData();

    [GeneratedRegex(@"^(?:(?:hay |xin |cho )?(?:toi|em|minh|chau) )?(?:(?:muon|can|xin|de nghi|yeu cau) )?(?:duoc )?(?:xoa|huy)(?: (?:bo|het|giup|ho))* " + OwnData + @"(?: di| giup toi)?[.!]?$")]
    private static partial Regex EraseData();

    [GeneratedRegex(@"^dong y xoa du lieu[.!]?$")]
    private static partial Regex ConfirmErasure();

    [GeneratedRegex(@"^(?:thoi|khong can|thoi khong can)(?: nua)?(?:,? cam on)?[.!]?$")]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(?:(?:danh sach )?phan anh cua (?:toi|em|minh)|tra cuu(?: phan anh)?(?: cua (?:toi|em|minh))?|tra cuu\s*:?\s*(?:(?:ma|phan anh)\s*:?\s*)?(?:" + AnyCode + @"|(?<code>\S{1,30})))$")]
    private static partial Regex LookUp();

    [GeneratedRegex("^" + AnyCode + "$")]
    private static partial Regex BareCode();

    /// <summary>Without a code only what says that feedback is meant: "tôi muốn rút hồ sơ" may be the matter itself.</summary>
    [GeneratedRegex(@"^(?:(?:cho )?(?:toi|em|minh|chau) )?(?:(?:muon|can|xin) )?(?:duoc )?rut(?: lai)?(?:" + WithCode + @"|(?: (?:(?:mot|cai) )?(?:phan anh|kien nghi)(?: kien nghi)?(?: (?:nay|do|da gui|cua (?:toi|em|minh)))?)?[.!]?$)")]
    private static partial Regex Withdraw();

    [GeneratedRegex(@"^van gui(?:$|" + WithCode + ")")]
    private static partial Regex Insist();

    [GeneratedRegex(@"^(?:bo sung|tra loi)(?:" + WithCode + @"|\s*:\s*(?<words>.+)$)")]
    private static partial Regex Tell();

    [GeneratedRegex(@"^(?:toi )?(?:rat |kha )?hai long(?: roi)?(?:" + WithCode + "|" + WithWords + ")")]
    private static partial Regex Satisfied();

    [GeneratedRegex(@"^(?:toi )?chap nhan(?: duoc)?(?:" + WithCode + "|" + WithWords + ")")]
    private static partial Regex Acceptable();

    [GeneratedRegex(@"^(?:toi )?(?:van )?(?:chua|khong|ko) hai long(?:" + WithCode + "|" + WithWords + ")")]
    private static partial Regex Dissatisfied();

    [GeneratedRegex(@"^(?:de nghi )?xu ly lai(?:" + WithCode + "|" + WithWords + ")")]
    private static partial Regex Reopen();

    [GeneratedRegex(@"\b(?:bao gio|khi nao|chung nao|bao lau)(?: nua)?(?: thi| moi)?(?: toi)?(?: duoc| co)? (?:ket qua|tra loi|phan hoi|giai quyet|xu ly|xong)|\b(?:co|da co) (?:ket qua|tra loi|phan hoi) chua|^(?:ket qua|phan anh(?: cua toi)?|don cua toi)(?: phan anh)? (?:the nao|den dau|sao|ra sao)|\bxu ly den dau\b|^sao (?:lau|chua co ket qua)")]
    private static partial Regex WhenAnswered();
}
