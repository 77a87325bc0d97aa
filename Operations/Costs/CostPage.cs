using System.Globalization;
using System.Text;

namespace CitizenFeedback.Operations.Costs;

/// <summary>docs/costs.md as the data have it.</summary>
public sealed class CostPage(Quantities prices, Quantities usage)
{
    private static readonly int[] MessagesADay = [1_000, 10_000, 100_000];

    public static CostPage Load(string folder) => new(
        Quantities.Read(Path.Combine(folder, "prices.tsv"), ("price", "usd", "per")), Quantities.Read(Path.Combine(folder, "usage.tsv"), ("usage", "amount", "what")));

    public string Write()
    {
        var sheet = new CostSheet(prices, usage);
        var columns = MessagesADay.Select(sheet.Of).ToList();
        var page = new StringBuilder()
            .Append("# What a month costs\n\nMade of Operations/Costs/prices.tsv and usage.tsv: `dotnet run --project Operations -- costs > docs/costs.md`. USD, production tier, without\n")
            .Append("private network, tax and what Zalo asks for. Two figures: executions that lie side by side, and each alone on its instance; the truth lies between.\n\n")
            .Append("| Messages of senders a day | ").AppendJoin(" | ", MessagesADay.Select(count => count.ToString("N0", CultureInfo.InvariantCulture))).Append(" |\n|---|---|---|---|\n");
        for (var line = 0; line < columns[0].Count; line++)
            page.Append(CultureInfo.InvariantCulture, $"| {columns[0][line].Name} | {string.Join(" | ", columns.Select(column => Range(column[line].Least, column[line].Most)))} |\n");
        page.Append(CultureInfo.InvariantCulture, $"| **together** | {string.Join(" | ", columns.Select(column => $"**{Range(column.Sum(line => line.Least), column.Sum(line => line.Most))}**"))} |\n")
            .Append(CultureInfo.InvariantCulture, $"| one message more | {string.Join(" | ", MessagesADay.Select(count => MarginOf(sheet, count)))} |\n")
            .Append("\n`instanceMemoryMB: 512` (Infrastructure/Bicep/tiers.bicep) quarters the active time.\n");
        AppendSources(page, "Prices", prices);
        AppendSources(page, "Usage", usage);
        return page.ToString();
    }

    private static string MarginOf(CostSheet sheet, int count)
    {
        var (one, more) = (sheet.Of(count), sheet.Of(count + 1000));
        var messages = 1000 * 365.0 / 12;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(more.Sum(line => line.Least) - one.Sum(line => line.Least)) / messages:0.00000} – {(more.Sum(line => line.Most) - one.Sum(line => line.Most)) / messages:0.00000}");
    }

    private static void AppendSources(StringBuilder page, string title, Quantities all)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| | Amount | Of what | Source | Sure |\n|---|---|---|---|---|\n");
        foreach (var one in all.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{one.Name}` | {(decimal)one.Amount} | {one.Per} | {one.Source} | {one.Confidence.ToString().ToLowerInvariant()} |\n");
    }

    private static string Range(double least, double most)
    {
        var (low, high) = (Text(least), Text(most));
        return low == high ? low : $"{low} – {high}";
    }

    private static string Text(double usd) => usd.ToString(usd < 10 ? "0.0" : "#,##0", CultureInfo.InvariantCulture);
}
