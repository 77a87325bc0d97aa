namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>Writes short forms out while a text is read. One with several meanings is understood by its neighbours ("hs lớp 3", "hs đất").</summary>
internal sealed class ShortFormTable
{
    private const int Longest = 8;

    private readonly Dictionary<uint, List<Form>> _forms = [];

    /// <param name="nextTo">Words of which one must stand beside it; empty: the meaning if no other holds.</param>
    public void Add(string written, string full, IReadOnlyList<string> nextTo)
    {
        var key = WordsOf(written)[0].Folded;
        if (!_forms.TryGetValue(key, out var meanings))
            _forms[key] = meanings = [];
        var form = new Form(WordsOf(full), [.. nextTo.Select(word => WordsOf(word)[0].Folded)]);
        meanings.Insert(nextTo.Count > 0 ? 0 : meanings.Count, form);
    }

    /// <summary>Adds the word, or what it is short for, to the text.</summary>
    /// <param name="next">Folded hash of the word that follows; 0 if none does.</param>
    public void Keep(in Token word, uint next, ReadText text)
    {
        var before = text.Count > 0 ? text.Tokens[^1] : default;
        var isUnit = before.Kind == TokenKind.Number && before.End == word.Start && text.Count > 0;
        if (word.Length > Longest || isUnit || !_forms.TryGetValue(word.Folded, out var meanings) || Meaning(meanings, before.Folded, next) is not { } full)
        {
            text.Add(word);
            return;
        }

        var isFirst = true;
        foreach (var (letters, marked, folded) in full)
        {
            letters.CopyTo(text.Room(letters.Length));
            text.Add(word with { Marked = marked, Folded = folded, Letters = text.Reserve(letters.Length), Length = letters.Length, Break = word.Break && isFirst });
            isFirst = false;
        }
    }

    private static FullWord[]? Meaning(List<Form> meanings, uint before, uint next)
    {
        foreach (var form in meanings)
        {
            if (form.NextTo.Length == 0 || form.NextTo.Contains(before) || form.NextTo.Contains(next))
                return form.Full;
        }

        return null;
    }

    private static FullWord[] WordsOf(string words)
    {
        using var read = new TextReader(new ShortForms()).Read(words);
        return [.. read.Tokens.ToArray().Select(token => new FullWord(read.LettersOf(token).ToArray(), token.Marked, token.Folded))];
    }

    private sealed record Form(FullWord[] Full, uint[] NextTo);

    private readonly record struct FullWord(byte[] Letters, uint Marked, uint Folded);
}
