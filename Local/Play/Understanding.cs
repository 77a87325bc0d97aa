using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CitizenFeedback.Local.Play;

/// <summary>Understands a question by its words, as a person would who has never seen the program behind it.</summary>
public static partial class Understanding
{
    private static readonly (Asked Asked, string[] Words)[] Subjects =
    [
        (Asked.Name, ["họ tên", "họ và tên", "tên của ông/bà"]),
        (Asked.Phone, ["số điện thoại", "điện thoại"]),
        (Asked.Address, ["địa chỉ", "nơi ở"]),
        (Asked.Place, ["phường, xã", "cơ quan nào", "nơi xảy ra", "xảy ra ở", "ở đâu"]),
        (Asked.Content, ["nội dung", "việc gì", "chuyện gì", "kể việc"]),
    ];

    private static readonly string[] Requests = ["cho biết", "vui lòng", "hãy", "nhập", "cung cấp"];
    private static readonly string[] Lacks = ["còn cần", "còn thiếu"];

    public static Asked Of(PhoneMessage message) => message.Kind == PhoneMessage.ContactRequest
        ? Asked.Name | Asked.Phone | Asked.Address
        : Of(message.Text ?? "");

    /// <summary>A question counts more than a list of what is still missing, and anything else more than the content.</summary>
    public static Asked Of(string text)
    {
        var sentences = Sentences().Split(text.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture));
        var asked = SubjectsOf(sentences.Where(IsQuestion));
        if (asked == Asked.Nothing)
            asked = SubjectsOf(sentences.Where(sentence => HasAny(sentence, Lacks)));
        return asked == Asked.Content ? asked : asked & ~Asked.Content;
    }

    private static bool IsQuestion(string sentence) => sentence.Contains('?') || HasAny(sentence, Requests);

    private static Asked SubjectsOf(IEnumerable<string> sentences) => sentences
        .SelectMany(sentence => Subjects.Where(subject => HasAny(sentence, subject.Words)))
        .Aggregate(Asked.Nothing, (asked, subject) => asked | subject.Asked);

    private static bool HasAny(string sentence, string[] words) =>
        words.Any(word => sentence.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+")]
    private static partial Regex Sentences();
}
