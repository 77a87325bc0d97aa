using System.Globalization;
using System.Text;

namespace CitizenFeedback.Local.Play;

/// <summary>The outcome of a play as a person reads it at the console.</summary>
public static class PlayTable
{
    private const int MostRows = 60;

    public static string Of(PlayReport report)
    {
        // Of a long play, the chats worth a look.
        var rows = report.Chats.Count <= MostRows ? report.Chats : [.. report.Chats.Where(record => !record.IsRight).Take(MostRows)];
        var table = new StringBuilder();
        if (rows.Count > 0)
            table.AppendLine(Line("line", "from", "code", "told", "answer", "notice", "register", "agency or remark"));
        foreach (var record in rows)
            table.AppendLine(RowOf(record));
        return table.AppendLine().Append(SumsOf(report.Totals)).ToString();
    }

    private static string RowOf(ChatRecord record) => Line(
        $"{record.Line}",
        record.From,
        record.Code ?? "-",
        record.Lost ? "LOST" : record.Doubled ? "DOUBLED" : record.Abandoned ? "given up" : $"{record.Told}".ToLowerInvariant(),
        Seconds(record.SecondsToFirstAnswer),
        Seconds(record.SecondsToNotice),
        record.RegisterVersion is { } version ? $"v{version}" : "-",
        record.Why ?? record.Agency ?? record.Scope ?? "");

    private static string Line(string line, string from, string code, string told, string answer, string notice, string register, string remark) =>
        $"{line,5}  {Cut(from, 14),-14}  {code,-20}  {told,-9}  {answer,7}  {notice,7}  {register,-8}  {remark}".TrimEnd();

    private static string SumsOf(PlayTotals sums) => $"""
        {sums.Chats} chats in {sums.Seconds.ToString(CultureInfo.InvariantCulture)} s: {sums.Feedback} feedback, {sums.Abandoned} given up
        classified {sums.Classified} (declined {sums.Declined}, review {sums.Review}), in the city's register {sums.CitySynced}, notices {sums.Notices}
        lost {sums.Lost}, doubled {sums.Doubled}{(sums.Expected > 0 ? $", as expected {sums.Matched} of {sums.Expected}" : "")}
        """;

    private static string Seconds(double? seconds) => seconds is { } known ? known.ToString("0.00 s", CultureInfo.InvariantCulture) : "-";

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
