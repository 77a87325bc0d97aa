using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>What people see of the national portal, and do in its place while it is switched off.</summary>
public sealed class PortalTriggers(OperatorApi api, ExportForPortal export, PortalCsv csv, ShowPortalProgress progress, ListConflicts conflicts)
{
    [Function("ListPortalEntries")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/portal/entries")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => export.RunAsync(by, request.Query["after"].FirstOrDefault(), cancellation), PortalEntryPage.Of, cancellation);

    [Function("DownloadPortalEntries")]
    public Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/portal/entries.csv")] HttpRequest request, CancellationToken cancellation) =>
        api.DownloadAsync(
            request, by => Task.FromResult(export.All(by, cancellation)),
            forms => TypedResults.Stream(to => csv.WriteAsync(to, forms, cancellation), "text/csv; charset=utf-8", "cong-dvcqg.csv"), cancellation);

    [Function("ShowPortalProgress")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/portal/progress")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => progress.RunAsync(by, cancellation), shown => shown, cancellation);

    [Function("CatchUpPortal")]
    public Task<IResult> CatchUpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/portal/catching-up")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => progress.CatchUpAsync(by, cancellation), count => new { count }, cancellation);

    [Function("ListConflicts")]
    public Task<IResult> ListConflictsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/conflicts")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => conflicts.RunAsync(by, cancellation), all => all, cancellation);
}
