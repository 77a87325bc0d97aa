using System.Text;
using Azure.Data.Tables;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>
/// Text of any length in a row: a property holds at most 64 KB (32 K UTF-16 characters), so the text goes on in
/// <c>Name_1</c>, <c>Name_2</c> …
/// </summary>
internal static class LongText
{
    public const int MostCharacters = 32 * 1024;

    public static void Write(TableEntity row, string name, string text)
    {
        var start = 0;
        for (var part = 0; part == 0 || start < text.Length; part++)
        {
            var end = End(text, start);
            row[PropertyName(name, part)] = text[start..end];
            start = end;
        }
    }

    public static string? Read(TableEntity row, string name)
    {
        if (row.GetString(name) is not { } first)
            return null;
        var text = new StringBuilder(first);
        for (var part = 1; row.GetString(PropertyName(name, part)) is { } next; part++)
            text.Append(next);
        return text.ToString();
    }

    private static string PropertyName(string name, int part) => part == 0 ? name : $"{name}_{part}";

    private static int End(string text, int start)
    {
        var end = Math.Min(start + MostCharacters, text.Length);
        // Half a surrogate pair is no text and would be replaced on its way.
        return end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
