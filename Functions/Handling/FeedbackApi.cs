using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Handling.Views;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Handling;

/// <summary>One way for all endpoints on feedback: who calls, what is asked, do it, answer.</summary>
public sealed class FeedbackApi(IdentifyCaller identify, HandleFeedback handle, ShowFeedback show, ListFeedback list, ApiProblem problem)
{
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await CallerOfAsync(request, cancellation) is not { } caller)
            return problem.Unauthorized(request.HttpContext.Response);
        var (query, fault) = ListQueryReader.Read(request.Query);
        if (query is null)
            return problem.Of(fault!);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var page = await list.RunAsync(caller.Official, query, cancellation);
        return page.Refusal is { } refusal ? problem.Of(refusal) : TypedResults.Json(page.Value, ApiJson.Options);
    }

    public async Task<IResult> ReadAsync(HttpRequest request, string code, CancellationToken cancellation)
    {
        if (await CallerOfAsync(request, cancellation) is not { } caller)
            return problem.Unauthorized(request.HttpContext.Response);
        return FeedbackId.Parse(code) is { } id ? await AnswerAsync(request, id, caller, cancellation) : problem.NotFound();
    }

    public async Task<IResult> CommandAsync<TCommand>(HttpRequest request, string code, CancellationToken cancellation)
        where TCommand : HandlingCommand
    {
        if (await CallerOfAsync(request, cancellation) is not { } caller)
            return problem.Unauthorized(request.HttpContext.Response);
        if (FeedbackId.Parse(code) is not { } id)
            return problem.NotFound();
        // The register brings what happened, not a decision on what it read.
        var (asked, fault) = await ApiRequest<TCommand>.ReadAsync(request, caller, needsVersion: caller.Official.Role != Role.Register, cancellation);
        if (asked is null)
            return problem.Of(fault!);
        var done = await handle.RunAsync(id, caller.Official, asked.Body, asked.SeenVersion, asked.Key, cancellation);
        return done.Refusal is { } refusal ? problem.Of(refusal) : await AnswerAsync(request, id, caller, cancellation);
    }

    private Task<Caller?> CallerOfAsync(HttpRequest request, CancellationToken cancellation) =>
        identify.RunAsync(request.Headers.Authorization, cancellation);

    private async Task<IResult> AnswerAsync(HttpRequest request, FeedbackId id, Caller caller, CancellationToken cancellation)
    {
        var view = await show.RunAsync(id, caller.Official, cancellation);
        if (view.Refusal is not null)
            // Returned or given to another: it was done, and is not the caller's to read any more.
            return HttpMethods.IsGet(request.Method) ? problem.NotFound() : TypedResults.NoContent();
        request.HttpContext.Response.Headers.ETag = $"\"{view.Value.Version}\"";
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(view.Value, ApiJson.Options);
    }
}
