namespace CitizenFeedback.Core.Classification;

/// <summary>
/// Splits folded text into words. Numbers, dates and ranges ("20/6", "3-4") are one and the same word, so that phrases can hold
/// "any number"; a question mark is a word too, for a phrase may ask only by it.
/// </summary>
public static class WordReader
{
    public const string Number = "#";

    public const string QuestionMark = "?";

    /// <summary>Stands in phrases for the end of a message ("… được không").</summary>
    public const string End = "$";

    private const string Breaks = ".,;:!()[]\"…";

    // "p. Cầu Giấy", "tp. Hà Nội": the full stop of so short a word abbreviates, it does not end a sentence.
    private const int LongestAbbreviation = 2;

    public static List<Word> Read(string folded)
    {
        var words = new List<Word>(folded.Length / 4);
        var isAfterBreak = false;
        for (var position = 0; position < folded.Length;)
        {
            if (IsMark(folded[position]))
            {
                words.Add(new Word(folded[position].ToString(), position, 1, IsAfterBreak: false));
                isAfterBreak = true;
                position++;
                continue;
            }

            if (!IsWordLetter(folded[position]))
            {
                isAfterBreak |= Breaks.Contains(folded[position]) && !EndsAbbreviation(folded, position, words);
                position++;
                continue;
            }

            var end = EndOfWord(folded, position);
            Append(words, folded, position, end, isAfterBreak);
            isAfterBreak = false;
            position = end;
        }

        return words;
    }

    private static bool IsMark(char letter) => letter == QuestionMark[0] || letter == End[0];

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter == Number[0];

    private static bool EndsAbbreviation(string folded, int position, List<Word> words) =>
        folded[position] == '.' && words is [.., { Text: not Number, Length: <= LongestAbbreviation } last] && last.Start + last.Length == position;

    /// <summary>A number ends where letters begin ("9h", "1cua"), a word keeps its digits ("ct01").</summary>
    private static int EndOfWord(string folded, int start)
    {
        var isNumber = !char.IsLetter(folded[start]);
        var end = start + 1;
        while (end < folded.Length && IsWordLetter(folded[end]) && !(isNumber && char.IsLetter(folded[end])))
            end++;
        return end;
    }

    private static void Append(List<Word> words, string folded, int start, int end, bool isAfterBreak)
    {
        if (char.IsLetter(folded[start]))
            words.Add(new Word(folded[start..end], start, end - start, isAfterBreak));
        else if (!isAfterBreak && words is [.., { Text: Number } last])
            words[^1] = last with { Length = end - last.Start };
        else
            words.Add(new Word(Number, start, end - start, isAfterBreak));
    }
}
