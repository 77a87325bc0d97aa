using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Functions.Intake;
using CitizenFeedback.Web;
using CitizenFeedback.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Handling;

/// <summary>Pictures and documents, for officials by key and for senders by a signed address.</summary>
public sealed class DocumentTriggers(
    IdentifyCaller identify, KeepDocument documents, IAttachmentStore store, DocumentLinks links, ApiProblem problem, TimeProvider time)
{
    [Function("UploadDocument")]
    public async Task<IResult> UploadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/documents")] HttpRequest request, string code, CancellationToken cancellation)
    {
        if (await identify.RunAsync(request.Headers.Authorization, cancellation) is not { } caller)
            return problem.Unauthorized(request.HttpContext.Response);
        if (FeedbackId.Parse(code) is not { } id)
            return problem.NotFound();
        if (await BoundedBody.ReadAsync(request, KeepDocument.MostBytes, cancellation) is not { } body)
            return problem.Of(BadRequest.TooLarge);
        var kept = await documents.SaveAsync(id, caller.Official, body.ToArray(), cancellation);
        return kept.Refusal is { } refusal ? problem.Of(refusal) : TypedResults.Json(kept.Value, ApiJson.Options);
    }

    [Function("ReadAttachment")]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/feedback/{code}/attachments/{name}")] HttpRequest request,
        string code, string name, CancellationToken cancellation)
    {
        if (await identify.RunAsync(request.Headers.Authorization, cancellation) is not { } caller)
            return problem.Unauthorized(request.HttpContext.Response);
        var loaded = FeedbackId.Parse(code) is { } id ? await documents.LoadAsync(id, caller.Official, name, cancellation) : Refusals.UnknownCode;
        return loaded.Refusal is { } refusal ? problem.Of(refusal) : File(request, name, loaded.Value);
    }

    [Function("OpenDocument")]
    public async Task<IResult> OpenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "d/{code}/{name}")] HttpRequest request, string code, string name, CancellationToken cancellation)
    {
        var isGood = FeedbackId.Parse(code) is { } id
            && links.Opens(id, name, request.Query["until"].FirstOrDefault(), request.Query["sign"].FirstOrDefault(), time.GetUtcNow());
        return isGood && await store.LoadAsync(name, cancellation) is { } stored ? File(request, name, stored) : LinkEnded(request);
    }

    private IResult LinkEnded(HttpRequest request) => PageResult.IsWantedBy(request)
        ? PageResult.Of<FormClosedPage>(request.HttpContext, nameof(FormClosedPage.Why), "document", StatusCodes.Status404NotFound)
        : problem.LinkEnded();

    /// <summary>Saved and never shown by the browser itself: whatever is in it runs nowhere.</summary>
    private static IResult File(HttpRequest request, string name, StoredAttachment stored)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        return TypedResults.File(stored.Content, stored.ContentType, fileDownloadName: name);
    }
}
