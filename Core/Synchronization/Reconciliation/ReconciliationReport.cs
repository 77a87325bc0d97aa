using System.Text;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>A comparison as a page for a leader (Markdown, Vietnamese).</summary>
public sealed class ReconciliationReport(TextFile texts)
{
    private const int MostOfForeignWords = 150;

    public string Write(Reconciliation found)
    {
        var register = Say($"register.{TextKeys.Of(found.Register)}");
        var page = new StringBuilder($"# {Say("title", ("register", register))}\n\n{Say("when", ("time", $"{LocalTime.WallOf(found.At):HH:mm 'ngày' dd/MM/yyyy}"))}\n\n");
        if (found.Failure is { } failure)
            return page.Append($"{Say("failure", ("register", register), ("failure", Plain(failure)))}\n").ToString();
        page.Append($"{Say("summary", ("ours", $"{found.Ours}"), ("agree", $"{found.Agree}"), ("way", $"{found.OnTheirWay}"), ("count", $"{found.Differences.Count + found.More}"))}\n\n");
        if (found.Differences.Count == 0)
            return page.Append($"{Say("nothing")}\n").ToString();
        foreach (var kind in found.Differences.GroupBy(difference => difference.Kind).OrderByDescending(kind => kind.Count()))
            page.Append($"- {Say($"kind.{TextKeys.Of(kind.Key)}")}: {kind.Count()}. {Say($"remedy.{(kind.First().IsRepairable ? "send" : "look")}")}\n");
        page.Append($"\n| {Say("column.code")} | {Say("column.kind")} | {Say("column.ours")} | {Say("column.theirs")} |\n|---|---|---|---|\n");
        foreach (var difference in found.Differences)
            page.Append($"| {Plain(difference.Code)} | {Say($"kind.{TextKeys.Of(difference.Kind)}")} | {Side(found.Register, difference.OurVersion, difference.OurStage)} | {Side(found.Register, difference.TheirVersion, difference.TheirStage)} |\n");
        return page.Append(found.More == 0 ? "" : $"\n{Say("more", ("count", $"{found.More}"))}\n").ToString();
    }

    private string Side(RegisterName register, int? version, string? stage) =>
        version is null ? "–" : Say("side", ("version", $"{version}"), ("stage", register == RegisterName.City ? Word<Stage>("rules.stage-name", stage!) : Word<PortalStatus>("portal.status", stage!)));

    private string Word<T>(string prefix, string name)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(name) ? texts.Get($"{prefix}.{TextKeys.Of(Enum.Parse<T>(name))}") : Plain(name);

    /// <summary>Words of others: whatever they hold, they stay words.</summary>
    private static string Plain(string words) =>
        string.Concat(words.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '.' or ':' or ',').Take(MostOfForeignWords));

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => texts.Get($"reconciliation.{key}", values);
}
