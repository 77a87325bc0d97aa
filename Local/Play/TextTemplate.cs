using System.Text;
using System.Text.RegularExpressions;

namespace CitizenFeedback.Local.Play;

/// <summary>A text of the text file turned round: finds it, and the values of its {places}, in what a phone shows.</summary>
internal sealed partial class TextTemplate(string template)
{
    private readonly Regex _form = new(FormOf(template.Normalize(NormalizationForm.FormC)), RegexOptions.Singleline | RegexOptions.CultureInvariant);

    public IReadOnlyDictionary<string, string>? Find(string text) =>
        _form.Match(text) is { Success: true } match
            ? match.Groups.Values.Skip(1).ToDictionary(group => group.Name, group => group.Value.Trim())
            : null;

    // A place named twice holds the same value twice.
    private static string FormOf(string template)
    {
        HashSet<string> named = [];
        return Place().Replace(Regex.Escape(template), place =>
            named.Add(place.Groups["name"].Value) ? $"(?<{place.Groups["name"].Value}>.*?)" : $@"\k<{place.Groups["name"].Value}>") + "(?=$|\n)";
    }

    // Regex.Escape writes a backslash before the opening brace only.
    [GeneratedRegex(@"\\\{(?<name>[a-z]+)\}")]
    private static partial Regex Place();
}
