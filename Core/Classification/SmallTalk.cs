using System.Text.RegularExpressions;

namespace CitizenFeedback.Core.Classification;

/// <summary>Messages that only greet, thank, agree, say that one wants to give feedback, or try whether somebody is there: nothing of them belongs in one.</summary>
public static partial class SmallTalk
{
    private static readonly HashSet<string> Core = Words("alo hihi haha chao hello hi hey test cam on camon thanks thank tks thks ok oke oki okie okay uh um u vang da bye tam biet phan gop kien");

    private static readonly HashSet<string> Around = Words(
        "xin a ad admin anh ban chi em co chu bac ong ba ca nha shop minh toi cho moi nguoi oi nhe nha nhieu rat lam day buoi sang trua chieu toi thanh pho ha noi cac dai you gap hen lai muon anh y nghi duoc gui voi");

    private static readonly HashSet<string> Yes = Words("ok oke oki okie okay uh um u vang da");

    /// <summary>Whether the whole message is small talk; a message without a letter or digit ("👍", "???") is.</summary>
    public static bool IsGreetingOnly(string text)
    {
        var words = WordsOf(text);
        return words.TrueForAll(word => Core.Contains(word) || Around.Contains(word)) && (words.Count == 0 || words.Exists(Core.Contains));
    }

    /// <summary>Says yes: an answer where something was asked.</summary>
    public static bool Agrees(string text) => WordsOf(text).Exists(Yes.Contains);

    private static List<string> WordsOf(string text) => [.. AnyWord().Matches(VietnameseText.Fold(text).Folded).Select(word => Plain(word.Value))];

    /// <summary>"alooo", "okkkk": a letter held down says nothing more.</summary>
    private static string Plain(string word)
    {
        while (word.Length > 2 && word[^1] == word[^2])
            word = word[..^1];
        return word;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex AnyWord();
}
