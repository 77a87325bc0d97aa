namespace CitizenFeedback.Core.Conversations;

/// <summary>Shows the beginning of a text that is too long for its place; what is sent and kept is never shortened.</summary>
public static class Shortening
{
    public static string Shortened(this string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}…";

    /// <summary>The first whole words, on one line.</summary>
    public static string FirstWords(this string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var cut = line.Length <= most ? line.Length : line.LastIndexOf(' ', most);
        return cut <= 0 ? line.Shortened(most) : cut == line.Length ? line : $"{line[..cut]}…";
    }
}
