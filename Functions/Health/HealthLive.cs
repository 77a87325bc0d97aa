using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Health;

/// <summary>The process answers.</summary>
public static class HealthLive
{
    [Function(nameof(HealthLive))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        TypedResults.Ok(new { status = "live" });
}
