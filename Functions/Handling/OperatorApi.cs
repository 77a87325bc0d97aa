using System.Text.Json;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Functions.Intake;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Handling;

/// <summary>One way for the operator's endpoints: who calls, do it, answer. Use cases check the role.</summary>
public sealed class OperatorApi(IdentifyCaller identify, ApiProblem problem)
{
    private const int MostBytes = 16 * 1024;

    public async Task<IResult> AnswerAsync<T, TView>(
        HttpRequest request, Func<Official, Task<Result<T>>> run, Func<T, TView> viewOf, CancellationToken cancellation) =>
        await DownloadAsync(request, run, value => JsonOf(viewOf(value)), cancellation);

    /// <summary>As the other, for an answer that is no JSON.</summary>
    public async Task<IResult> DownloadAsync<T>(
        HttpRequest request, Func<Official, Task<Result<T>>> run, Func<T, IResult> answerOf, CancellationToken cancellation) =>
        await identify.RunAsync(request.Headers.Authorization, cancellation) is { } caller
            ? Answer(request, await run(caller.Official), answerOf)
            : problem.Unauthorized(request.HttpContext.Response);

    /// <summary>As the other, with a JSON body, which a stranger's is never read.</summary>
    public async Task<IResult> AnswerAsync<TBody, T, TView>(
        HttpRequest request, Func<Official, TBody, Task<Result<T>>> run, Func<T, TView> viewOf, CancellationToken cancellation)
    {
        if (await identify.RunAsync(request.Headers.Authorization, cancellation) is not { } caller)
            return problem.Unauthorized(request.HttpContext.Response);
        if (await BoundedBody.ReadAsync(request, MostBytes, cancellation) is not { } bytes)
            return problem.Of(BadRequest.TooLarge);
        try
        {
            return JsonSerializer.Deserialize<TBody>(bytes.Span, ApiJson.Options) is { } body
                ? Answer(request, await run(caller.Official, body), value => JsonOf(viewOf(value)))
                : problem.Of(BadRequest.Json("$"));
        }
        catch (JsonException error)
        {
            return problem.Of(WrongBody.Of<TBody>(error, bytes));
        }
    }

    /// <summary>As the other, for what would be there twice after a repeat: the request brings an <c>Idempotency-Key</c>.</summary>
    public async Task<IResult> CreateAsync<TBody, T, TView>(
        HttpRequest request, Func<Official, TBody, RequestKey, Task<Result<T>>> run, Func<T, TView> viewOf, CancellationToken cancellation)
    {
        if (await identify.RunAsync(request.Headers.Authorization, cancellation) is not { } caller)
            return problem.Unauthorized(request.HttpContext.Response);
        var (asked, fault) = await ApiRequest<TBody>.ReadAsync(request, caller, needsVersion: false, cancellation);
        return asked is null ? problem.Of(fault!) : Answer(request, await run(caller.Official, asked.Body, asked.Key), value => JsonOf(viewOf(value)));
    }

    /// <summary>Much of it holds personal data: nothing keeps a copy on its way.</summary>
    private IResult Answer<T>(HttpRequest request, Result<T> result, Func<T, IResult> answerOf)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return result.Refusal is { } refusal ? problem.Of(refusal) : answerOf(result.Value);
    }

    private static IResult JsonOf<TView>(TView view) => TypedResults.Json(view, ApiJson.Options);
}
