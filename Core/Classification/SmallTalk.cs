namespace CitizenFeedback.Core.Classification;

/// <summary>Messages that only greet, thank, agree, say that one wants to give feedback, or try whether somebody is there: nothing of them belongs in one.</summary>
public static class SmallTalk
{
    private static readonly HashSet<string> Core = Words("alo hihi haha chao hello hi hey test cam on camon thanks thank tks thks ok oke oki okie okay uh um u vang da bye tam biet phan gop kien");

    private static readonly HashSet<string> Around = Words(
        "xin a ad admin anh ban chi em co chu bac ong ba ca nha shop minh toi cho moi nguoi oi nhe nha nhieu rat lam day buoi sang trua chieu toi thanh pho ha noi cac dai you gap hen lai muon anh y nghi duoc gui voi");

    private static readonly HashSet<string> Yes = Words("ok oke oki okie okay uh um u vang da");

    /// <summary>Whether the whole message is small talk; a message without a letter or digit ("👍", "???") is.</summary>
    public static bool IsGreetingOnly(string text)
    {
        var words = WordReader.Read(VietnameseText.Fold(text).Folded);
        words.RemoveAll(word => word.Text == WordReader.QuestionMark);
        return words.TrueForAll(word => Core.Contains(Plain(word)) || Around.Contains(Plain(word)))
            && (words.Count == 0 || words.Exists(word => Core.Contains(Plain(word))));
    }

    /// <summary>Says yes: an answer where something was asked.</summary>
    public static bool Agrees(string text) => WordReader.Read(VietnameseText.Fold(text).Folded).Exists(word => Yes.Contains(Plain(word)));

    /// <summary>"alooo", "okkkk": a letter held down says nothing more.</summary>
    private static string Plain(Word word)
    {
        var text = word.Text;
        while (text.Length > 2 && text[^1] == text[^2])
            text = text[..^1];
        return text;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
