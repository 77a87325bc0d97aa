using System.Text;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Reporting;

/// <summary>How the machine did week by week, as JSON, or with <c>?format=csv</c> as CSV.</summary>
public sealed class WeekTriggers(OperatorApi api, ShowWeeks show)
{
    private static readonly string[] Header = ["week", "from", "classified", "unsure", "declined", "insisted", "corrected"];

    [Function("ShowWeeklyFigures")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/weekly-figures")] HttpRequest request, CancellationToken cancellation) =>
        api.DownloadAsync(
            request, by => show.RunAsync(by, cancellation),
            weeks => request.Query["format"] == "csv" ? CsvOf(weeks) : TypedResults.Json(weeks.Select(WeekLine.Of), ApiJson.Options), cancellation);

    private static IResult CsvOf(IReadOnlyList<WeekFigures> weeks)
    {
        var rows = weeks.Select(WeekLine.Of).Select(line => (string[])
            [line.Week, $"{line.From:yyyy-MM-dd}", $"{line.Classified}", $"{line.Unsure}", $"{line.Declined}", $"{line.Insisted}", $"{line.Corrected}"]);
        return TypedResults.File(Encoding.UTF8.GetBytes(Csv.Write(Header, rows)), "text/csv; charset=utf-8", "so-lieu-tuan.csv");
    }
}

/// <summary>One week; its names are those of docs/openapi.json.</summary>
public sealed record WeekLine(string Week, DateOnly From, int Classified, int Unsure, int Declined, int Insisted, int Corrected)
{
    public static WeekLine Of(WeekFigures told) =>
        new($"{told.Week}", told.Week.Monday, told.Classified, told.Unsure, told.Declined, told.Insisted, told.Corrected);
}
