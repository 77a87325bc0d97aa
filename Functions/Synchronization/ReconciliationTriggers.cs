using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>Compare with a register, read what was found, and mend it.</summary>
public sealed class ReconciliationTriggers(OperatorApi api, ReconcileRegisters reconcile, ReconciliationReport report)
{
    [Function("ReconcileRegister")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reconciliations/{register}")] HttpRequest request, string register, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => With(register, name => reconcile.RunAsync(by, name, cancellation)), ReconciliationView.Of, cancellation);

    [Function("ShowReconciliation")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reconciliations/{register}")] HttpRequest request, string register, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => ShownAsync(by, register, cancellation), ReconciliationView.Of, cancellation);

    [Function("ReadReconciliationReport")]
    public Task<IResult> ReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reconciliations/{register}/report")] HttpRequest request, string register, CancellationToken cancellation) =>
        api.DownloadAsync(
            request, by => ShownAsync(by, register, cancellation), found => TypedResults.Text(report.Write(found), "text/markdown; charset=utf-8"), cancellation);

    [Function("RepairRegister")]
    public Task<IResult> RepairAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reconciliations/{register}/repair")] HttpRequest request, string register, CancellationToken cancellation) =>
        api.AnswerAsync<RepairRequest, int, object>(
            request, (by, asked) => With(register, name => reconcile.RepairAsync(by, name, asked.Code, cancellation)), count => new { count }, cancellation);

    private Task<Result<Reconciliation>> ShownAsync(Official by, string register, CancellationToken cancellation) =>
        With(register, name => reconcile.ShowAsync(by, name, cancellation));

    private static Task<Result<T>> With<T>(string register, Func<RegisterName, Task<Result<T>>> run) =>
        Enum.GetValues<RegisterName>().Cast<RegisterName?>().FirstOrDefault(name => string.Equals($"{name}", register, StringComparison.OrdinalIgnoreCase)) is { } known
            ? run(known)
            : Task.FromResult<Result<T>>(SynchronizationRefusals.UnknownRegister);
}

/// <param name="Code">One feedback; null: everything that was found and can be mended so.</param>
public sealed record RepairRequest(string? Code = null);
