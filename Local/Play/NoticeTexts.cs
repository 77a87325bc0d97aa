using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CitizenFeedback.Local.Play;

/// <summary>Recognises the product's notices by the texts it is shipped with.</summary>
public sealed class NoticeTexts
{
    private const string Notices = "notice.";
    private const string MarkKey = "notice.mark";
    private const string Advices = "advice.";

    private readonly TextTemplate _mark;
    private readonly TextTemplate? _declined;
    private readonly IReadOnlyList<(string Kind, TextTemplate Template)> _notices;
    private readonly IReadOnlyList<(string Scope, TextTemplate Template)> _advices;

    private NoticeTexts(Dictionary<string, string> texts)
    {
        _mark = new TextTemplate(texts[MarkKey]);
        _declined = texts.TryGetValue("draft.declined", out var declined) ? new TextTemplate(declined) : null;
        _notices = [.. texts.Where(text => text.Key.StartsWith(Notices, StringComparison.Ordinal) && text.Key != MarkKey)
            .Select(text => (text.Key[Notices.Length..], new TextTemplate(text.Value)))];
        _advices = [.. texts.Where(text => text.Key.StartsWith(Advices, StringComparison.Ordinal))
            .Select(text => (text.Key.Split('.')[1].Replace("-", "", StringComparison.Ordinal), new TextTemplate(text.Value)))];
    }

    /// <summary>The text file the program was built with.</summary>
    public static NoticeTexts Shipped() => From(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "texts.json")));

    public static NoticeTexts From(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? throw new JsonException("The text file is empty."));

    /// <returns>Null for every message that is not a notice.</returns>
    public Notice? Recognise(string message)
    {
        var text = message.Normalize(NormalizationForm.FormC).TrimEnd();
        var end = text.LastIndexOf('\n') + 1;
        if (_mark.Find(text[end..]) is not { } mark || !int.TryParse(mark["number"], CultureInfo.InvariantCulture, out var number))
            return null;
        var body = text[..end].TrimEnd();
        var (kind, fields) = _notices.Select(notice => (notice.Kind, Fields: notice.Template.Find(body))).FirstOrDefault(found => found.Fields is not null);
        return new Notice(kind ?? "unknown", number, mark["code"], fields ?? new Dictionary<string, string>());
    }

    /// <returns>Null unless the dialog itself says that the matter belongs elsewhere, before anything was sent.</returns>
    public Notice? RecogniseDeclined(string message) =>
        _declined?.Find(message.Normalize(NormalizationForm.FormC).TrimEnd()) is { } fields ? new Notice("declined", 0, fields["code"], fields) : null;

    /// <summary>The scope whose advice a declining notice gives, in lower case and one word; null if it is none of ours.</summary>
    public string? ScopeOf(Notice notice) =>
        notice.Fields.TryGetValue("advice", out var advice)
            ? _advices.FirstOrDefault(known => known.Template.Find(advice) is not null).Scope
            : null;
}
