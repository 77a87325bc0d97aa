using CitizenFeedback.Core.Retention;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Retention;

/// <summary>The proofs of what was erased.</summary>
public sealed class ErasureTriggers(OperatorApi api, ListErasures erasures)
{
    [Function("ListErasures")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/erasures")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => erasures.RunAsync(by, request.Query["after"].FirstOrDefault(), cancellation), page => page, cancellation);
}
