using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Functions.Handling;
using CitizenFeedback.Web;
using CitizenFeedback.Web.Figures;
using CitizenFeedback.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Reporting;

/// <summary>The figures for everybody: as pages, and as files with the same numbers.</summary>
public sealed class FiguresTriggers(ShowFigures show, FigureTexts words, ApiProblem problem)
{
    [Function("ShowFigures")]
    public async Task<IResult> MonthsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "so-lieu")] HttpRequest request, CancellationToken cancellation)
    {
        var months = await show.RecentAsync(cancellation);
        return CachedAnswer.OfPage(request, months, () => PageResult.Of<MonthsPage>(request.HttpContext, nameof(MonthsPage.Months), months));
    }

    [Function("ShowMonthFigures")]
    public async Task<IResult> MonthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "so-lieu/{month}")] HttpRequest request, string month, CancellationToken cancellation) =>
        await FindAsync(month, cancellation) is { } told
            ? CachedAnswer.OfPage(request, [told], () => PageResult.Of<MonthPage>(request.HttpContext, nameof(MonthPage.Told), told))
            : PageResult.Of<MissingPage>(request.HttpContext, status: StatusCodes.Status404NotFound);

    [Function("GetFigures")]
    public async Task<IResult> MonthsFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/figures")] HttpRequest request, CancellationToken cancellation)
    {
        var months = await show.RecentAsync(cancellation);
        return CachedAnswer.OfFile(request, months, isCsv => isCsv
            ? FiguresCsv.Of(months)
            : TypedResults.Json(FiguresView.Of(months), ApiJson.Options));
    }

    [Function("GetMonthFigures")]
    public async Task<IResult> MonthFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/figures/{month}")] HttpRequest request, string month, CancellationToken cancellation) =>
        await FindAsync(month, cancellation) is not { } told
            ? problem.NoFigures()
            : CachedAnswer.OfFile(request, [told], isCsv => isCsv
                ? FiguresCsv.Of(told, words)
                : TypedResults.Json(MonthView.Of(told, words), ApiJson.Options));

    private async Task<MonthFigures?> FindAsync(string month, CancellationToken cancellation) =>
        Month.Parse(month) is { } named ? await show.OfAsync(named, cancellation) : null;
}
