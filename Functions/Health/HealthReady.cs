using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Work.Pauses;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Health;

/// <summary>
/// Storage, queue and Zalo's token are there: 200, else 503 naming what is not. Warnings and pauses change nothing, but somebody must act on them.
/// </summary>
public sealed class HealthReady(CheckReadiness check, DataWarnings warnings, CurrentPauses pauses)
{
    [Function(nameof(HealthReady))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request, CancellationToken cancellation)
    {
        var results = await check.RunAsync(cancellation);
        return results.All(result => result.Fault is null)
            ? TypedResults.Ok(new { status = "ready", checks = results, warnings = warnings.Now(), paused = (await pauses.NowAsync(cancellation)).Select(TextKeys.Of) })
            : TypedResults.Json(new { status = "not-ready", checks = results }, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
