using System.Text.Json;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Functions.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Handling;

/// <summary>The operator's endpoints for the keys of agencies.</summary>
public sealed class KeyTriggers(IdentifyCaller identify, ManageApiKeys keys, ApiProblem problem)
{
    private const int MostBytes = 16 * 1024;

    [Function("ListKeys")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/keys")] HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request, async caller => Shown(await keys.ListAsync(caller.Official, cancellation), all => all.Select(KeyView.Of)), cancellation);

    [Function("IssueKey")]
    public Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/keys")] HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request, caller => IssueAsync(request, caller, cancellation), cancellation);

    [Function("RevokeKey")]
    public Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/keys/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        AnswerAsync(request, async caller => Shown(await keys.RevokeAsync(caller.Official, id, cancellation), KeyView.Of), cancellation);

    private async Task<IResult> IssueAsync(HttpRequest request, Caller caller, CancellationToken cancellation)
    {
        if (await BoundedBody.ReadAsync(request, MostBytes, cancellation) is not { } body)
            return problem.Of(BadRequest.TooLarge);
        try
        {
            return JsonSerializer.Deserialize<KeyRequest>(body.Span, ApiJson.Options) is { } asked
                ? Shown(await keys.IssueAsync(caller.Official, asked, cancellation), issued => KeyView.Of(issued.Key) with { Key = issued.Text })
                : problem.Of(BadRequest.Json("$"));
        }
        catch (JsonException error)
        {
            return problem.Of(BadRequest.Json(error.Path ?? "$"));
        }
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, Func<Caller, Task<IResult>> answer, CancellationToken cancellation) =>
        await identify.RunAsync(request.Headers.Authorization, cancellation) is { } caller
            ? await answer(caller)
            : problem.Unauthorized(request.HttpContext.Response);

    private IResult Shown<T, TView>(Result<T> result, Func<T, TView> viewOf) =>
        result.Refusal is { } refusal ? problem.Of(refusal) : TypedResults.Json(viewOf(result.Value), ApiJson.Options);
}
