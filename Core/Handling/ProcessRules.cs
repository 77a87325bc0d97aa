using System.Text;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Handling;

/// <summary>The operating regulation as one page for officials (Markdown, Vietnamese), written from the data the program runs on.</summary>
public sealed class ProcessRules(HandlingRules handling, Router router, RetentionRules retention, TextFile texts)
{
    public string Write()
    {
        var page = new StringBuilder();
        page.Append($"# {Say("title")}\n\n{Say("intro")}\n");
        Section(page, "stages", ["stage", "next", "owner"], Stages());
        Section(page, "limits", ["step", "limit", "from", "extension", "validity", "source", "confidence"], handling.Deadlines.All.Select(Limit));
        Section(page, "reminders", ["step", "when", "whom", "source"], handling.Reminders.All.Select(Reminder));
        Section(page, "routing", ["scope", "condition", "agency", "reason"], router.Rules.Select(Rule));
        Section(page, "retention", ["kept", "days", "source", "confidence"], retention.All.Select(Kept));
        Section(page, "hours", ["opens", "closes", "source", "confidence"], Hours());
        foreach (var year in Years())
            Section(page, handling.Office.Calendar.IsProvisional(year) ? "calendar-provisional" : "calendar", ["day", "name", "kind", "source"], Days(year), year);
        return page.ToString();
    }

    private IEnumerable<string[]> Stages() => Enum.GetValues<Stage>().Select(stage => (string[])
    [
        Word("stage-name", stage),
        string.Join(", ", Enum.GetValues<Stage>().Where(next => StageChanges.Allowed(stage, next)).Select(next => Word("stage-name", next))),
        Say($"owner.{TextKeys.Of(stage)}"),
    ]);

    private string[] Limit(DeadlineRule rule) =>
    [
        Word("limit-step", rule.Step),
        $"{rule.Amount} {Word("unit", rule.Unit)}",
        Word("start", rule.StartsFrom),
        rule.Extension.Times == 0 ? Say("none") : $"{rule.Extension.Times} × {rule.Extension.Amount} {Word("unit", rule.Unit)}",
        rule.Validity.To is { } end ? $"{rule.Validity.From:dd/MM/yyyy} – {end:dd/MM/yyyy}" : $"{rule.Validity.From:dd/MM/yyyy} →",
        rule.Source,
        Word("confidence", rule.Confidence),
    ];

    private string[] Reminder(ReminderRule rule) =>
    [
        string.Join(", ", rule.Steps.Select(step => Word("step", step))),
        rule.OfficeHours switch
        {
            null when rule.OnlyBack => Say("when.back"),
            null => Say("when.arrival"),
            0 => Say("when.limit"),
            { } hours and < 0 => $"{-hours} {Say("when.before")}",
            { } hours => $"{hours} {Say("when.after")}",
        },
        $"{Word("level", rule.Level)}{(rule.AgencyCode is { } code ? $" ({handling.Agencies[code].Name})" : "")}",
        rule.Source,
    ];

    private string[] Rule(RoutingRule rule) =>
    [
        rule.Scope is { } scope ? Word("scope", scope) : Say("scope.any"),
        Word("condition", rule.Condition),
        rule.AgencyCode.Length == 0 ? Say("agency.found") : handling.Agencies[rule.AgencyCode].Name,
        rule.Reason,
    ];

    private string[] Kept(RetentionRule rule) => [Word("kept", rule.Subject), $"{rule.Days}", rule.Source, Word("confidence", rule.Confidence)];

    private IEnumerable<string[]> Hours()
    {
        var today = handling.Office.Hours.On(DateOnly.MaxValue);
        return today.Sessions.Select(session => (string[]) [$"{session.Opens:HH:mm}", $"{session.Closes:HH:mm}", today.Source, Word("confidence", today.Confidence)]);
    }

    private IEnumerable<int> Years() => handling.Office.Calendar.LastSettledYear is { } year ? [year, year + 1] : [];

    private IEnumerable<string[]> Days(int year) => handling.Office.Calendar.SpecialDaysOf(year).Select(day => (string[])
        [$"{day.Date:dd/MM/yyyy}", day.Name, Word("day", day.Kind), day.Source]);

    private void Section(StringBuilder page, string name, string[] columns, IEnumerable<string[]> rows, int? year = null)
    {
        page.Append($"\n## {Say($"section.{name}")}{(year is null ? "" : $" {year}")}\n\n");
        page.Append($"| {string.Join(" | ", columns.Select(column => Say($"column.{column}")))} |\n|{string.Concat(columns.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            page.Append($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|")))} |\n");
    }

    private string Word<T>(string kind, T value) where T : struct, Enum => Say($"{kind}.{TextKeys.Of(value)}");

    private string Say(string key) => texts.Get($"rules.{key}");
}
