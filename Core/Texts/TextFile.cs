using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Texts;

/// <summary>Everything the product says to people, from <c>data/texts.json</c>: keys to sentences with <c>{placeholders}</c>.</summary>
public sealed partial class TextFile
{
    private readonly FrozenDictionary<string, string> _texts;

    private TextFile(FrozenDictionary<string, string> texts) => _texts = texts;

    public IEnumerable<string> Keys => _texts.Keys;

    /// <exception cref="DataFileException">The file is missing or no JSON object of strings.</exception>
    public static TextFile Load(string path)
    {
        if (!File.Exists(path))
            throw new DataFileException(path, 0, "the file is missing", "Restore it from the release's data folder");
        try
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path))!;
            return new TextFile(texts.ToFrozenDictionary());
        }
        catch (JsonException error)
        {
            throw new DataFileException(path, (error.LineNumber ?? 0) + 1, "is no JSON object of texts", "Mend the JSON at this line");
        }
    }

    /// <param name="values">Values for the placeholders.</param>
    /// <exception cref="KeyNotFoundException">A key or a placeholder is missing: a defect of the release, caught by its tests.</exception>
    public string Get(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!_texts.TryGetValue(key, out var text))
            throw new KeyNotFoundException($"No text '{key}' in the text file.");
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value.Replace('{', '(').Replace('}', ')'), StringComparison.Ordinal);
        return Placeholder().Match(text) is { Success: true } left
            ? throw new KeyNotFoundException($"Text '{key}' has no value for {left.Value}.")
            : text;
    }

    [GeneratedRegex(@"\{[a-z-]+\}")]
    private static partial Regex Placeholder();
}
