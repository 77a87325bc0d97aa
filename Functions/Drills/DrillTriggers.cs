using CitizenFeedback.Core.Drills;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Drills;

/// <summary>The operator's look at a drill; it begins with a signed event at the webhook (docs/deployment.md).</summary>
public sealed class DrillTriggers(OperatorApi api, ShowDrill show)
{
    [Function("ShowDrill")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/drills/{name}")] HttpRequest request, string name, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => show.RunAsync(by, name, cancellation), view => view, cancellation);
}
