using CitizenFeedback.Core.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Health;

/// <summary>Storage, queue and Zalo's token are there: 200, else 503 naming what is not. Warnings change nothing, but somebody must act on them.</summary>
public sealed class HealthReady(CheckReadiness check, DataWarnings warnings)
{
    [Function(nameof(HealthReady))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request, CancellationToken cancellation)
    {
        var results = await check.RunAsync(cancellation);
        var isReady = results.All(result => result.Fault is null);
        return TypedResults.Json(
            new { status = isReady ? "ready" : "not-ready", checks = results, warnings = warnings.Now() },
            statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
