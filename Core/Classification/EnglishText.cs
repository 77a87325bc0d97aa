namespace CitizenFeedback.Core.Classification;

/// <summary>Tells English from Vietnamese, typed with or without diacritics, roughly: by the small words that every English sentence has.</summary>
public static class EnglishText
{
    /// <summary>Fewer are the name of a shop, or words that Vietnamese has borrowed.</summary>
    private const int FewestSure = 2;

    private const int FewestSmall = 3;

    /// <summary>One small word in so many.</summary>
    private const int MostWordsForOne = 4;

    /// <summary>None of them is a Vietnamese syllable or short form.</summary>
    private static readonly HashSet<string> Sure = Words(
        "and is are was were have has had your his they their we you this for with from what when where how which who why would could should want need please of been does did because about or after before been");

    /// <summary>Vietnamese syllables too, without their marks: thẻ, nốt, mỹ, thật, ít, bút, tô, mẹ, hè.</summary>
    private static readonly HashSet<string> Shared = Words("the not my that it but to me he in on at i a");

    private static readonly char[] Between = [' ', '\n', '\t', '\r', ',', '.', ';', ':', '!', '?', '(', ')', '"', '\'', '’', '/', '-'];

    public static bool Is(string text)
    {
        var words = text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var sure = words.Count(Sure.Contains);
        var small = sure + words.Count(Shared.Contains);
        return sure >= FewestSure && small >= FewestSmall && small * MostWordsForOne >= words.Length;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
