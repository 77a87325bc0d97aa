using System.Text.RegularExpressions;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// What nobody is called and nobody lives at: insults, questions in return, keys held down. Only what is plain; whoever is judged
/// wrongly is asked again, so a doubt counts for the sender.
/// </summary>
public static partial class PlainlyWrong
{
    public static bool Is(string text)
    {
        var folded = VietnameseText.Fold(text).Folded;
        return text.TrimEnd().EndsWith('?') || Insult().IsMatch(folded) || InsultAsWritten().IsMatch(text.ToLowerInvariant()) || NoAnswer().IsMatch(folded)
            || HeldDown().IsMatch(folded) || Filler().IsMatch(folded);
    }

    [GeneratedRegex(@"\b(?:dit|dmm?|dcm+|dkm|clgt|vcl|vkl|cmm|deo (?:co|noi|cho|biet|khai|can)|khon nan|mat day|oc cho|do cho|cho chet|do ngu|ngu (?:vl|si|qua|nhu (?:cho|bo))|cut (?:di|xeo)|me may|lu (?:ngu|khon|cho)|bon may|chung may|lua dao|tham nhung)\b")]
    private static partial Regex Insult();

    /// <summary>Words that without their marks are somebody's name or a street.</summary>
    [GeneratedRegex(@"\b(?:ngu(?! x[aã]\b)|cút|khốn|địt|đéo|lồn|cặc|buồi|đĩ|thằng|mày|ăn hại|(?:con|đồ|lũ) chó|đm|đmm|đcm)\b")]
    private static partial Regex InsultAsWritten();

    [GeneratedRegex(@"^(?:khong|ko|k|no|co|gi|sao|tai sao|vi sao|lam gi|de lam gi|hoi lam gi|biet lam gi|khong biet|ko biet|khong noi|khong can|test|abc\w*|asd\w*|qwe\w*|xyz|xxx\w*)\b(?! \w+ \w+ \w+)[ .!?]*$|\b(?:lam gi|de lam chi)\b")]
    private static partial Regex NoAnswer();

    /// <summary>What is said while one looks for the answer.</summary>
    [GeneratedRegex(@"^(?:(?:da |vang )?(?:duoc|vang|da|ok\w*|uh?)(?: (?:a|nhe|em|anh|chi|ad))*|o dau cung duoc|(?:cho|doi)(?: (?:toi|em|minh|chau))? (?:chut|ti|xiu|mot chut|mot lat)(?: nhe| a)?|nha (?:toi|em|minh))[ .!]*$")]
    private static partial Regex Filler();

    [GeneratedRegex(@"^(?>(?:(\w)\1{2,}\W*)+)$")]
    private static partial Regex HeldDown();
}
