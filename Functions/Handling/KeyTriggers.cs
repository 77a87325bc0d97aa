using CitizenFeedback.Core.Handling.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Handling;

/// <summary>The operator's endpoints for the keys of agencies.</summary>
public sealed class KeyTriggers(OperatorApi api, ManageApiKeys keys)
{
    [Function("ListKeys")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/keys")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => keys.ListAsync(by, cancellation), all => all.Select(KeyView.Of), cancellation);

    [Function("IssueKey")]
    public Task<IResult> IssueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/keys")] HttpRequest request, CancellationToken cancellation) =>
        api.CreateAsync<KeyRequest, IssuedKey, KeyView>(
            request, (by, asked, key) => keys.IssueAsync(by, asked, key, cancellation), issued => KeyView.Of(issued.Key) with { Key = issued.Text }, cancellation);

    [Function("RevokeKey")]
    public Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/keys/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => keys.RevokeAsync(by, id, cancellation), KeyView.Of, cancellation);
}
