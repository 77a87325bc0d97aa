using System.Text;

namespace CitizenFeedback.ClassificationModel.Augmentation;

/// <summary>Writes a text as others would type it.</summary>
internal static class Spelling
{
    private static readonly (string From, string To)[] Spoken =
        [("tr", "ch"), ("ch", "tr"), ("s", "x"), ("x", "s"), ("gi", "d"), ("d", "gi"), ("r", "d"), ("l", "n"), ("n", "l"), ("i", "y"), ("ng", "n")];

    private static readonly (string Long, string Short)[] Chat =
    [
        ("khong", "ko"), ("duoc", "dc"), ("voi", "vs"), ("nguoi", "ng"), ("vay", "z"), ("gi", "j"), ("roi", "r"), ("cung", "cx"), ("minh", "mk"),
        ("truoc", "trc"), ("qua", "wa"), ("ho so", "hs"), ("can bo", "cb"), ("nhan vien", "nv"), ("bao nhieu", "bn"), ("nhu the nao", "ntn"),
    ];

    public static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (letter is < '\u0300' or > '\u036F')
                plain.Append(letter switch { 'đ' => 'd', 'Đ' => 'D', _ => letter });
        }

        return plain.ToString();
    }

    /// <summary>Short forms of chat, no marks, no full stops.</summary>
    public static string AsChat(string text, StableRandom random)
    {
        var words = $" {WithoutMarks(text).ToLowerInvariant().Replace(".", "", StringComparison.Ordinal)} ";
        foreach (var (full, shortForm) in Chat)
            words = random.OneIn(2) ? words.Replace($" {full} ", $" {shortForm} ", StringComparison.Ordinal) : words;
        return words.Trim();
    }

    /// <summary>A slip in about one word of <paramref name="rate"/>: swapped, dropped, doubled or wrong letters, or spelt as it is spoken.</summary>
    public static string WithSlips(string text, int rate, StableRandom random) =>
        string.Join(' ', text.Split(' ').Select(word => word.Length > 1 && word.All(char.IsLetterOrDigit) && random.OneIn(rate) ? Slip(word, random) : word));

    private static string Slip(string word, StableRandom random)
    {
        var place = random.Next(word.Length);
        switch (random.Next(5))
        {
            case 0 when place + 1 < word.Length:
                return $"{word[..place]}{word[place + 1]}{word[place]}{word[(place + 2)..]}";
            case 1:
                return word.Remove(place, 1);
            case 2:
                return word.Insert(place, word[place].ToString());
            case 3:
                var (from, to) = Spoken[random.Next(Spoken.Length)];
                return word.StartsWith(from, StringComparison.Ordinal) ? to + word[from.Length..] : word;
            default:
                return $"{word[..place]}{(char)('a' + random.Next(26))}{word[(place + 1)..]}";
        }
    }
}
