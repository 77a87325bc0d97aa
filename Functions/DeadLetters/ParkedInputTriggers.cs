using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.DeadLetters;

/// <summary>The operator's endpoints for input no program could handle and replies that never arrived: list, read, replay, discard.</summary>
public sealed class ParkedInputTriggers(OperatorApi api, ListParkedInput list, SettleParkedInput settle)
{
    private const string One = "api/parked-input/{reason}/{day}/{hash}";

    [Function("ListParkedInput")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parked-input")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => list.RunAsync(by, cancellation), all => all, cancellation);

    [Function("ReadParkedInput")]
    public Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = One)] HttpRequest request,
        string reason, string day, string hash, CancellationToken cancellation) =>
        api.DownloadAsync(request, by => settle.ReadAsync(by, $"{reason}/{day}/{hash}", cancellation), input => Shown(request, input), cancellation);

    [Function("ReplayParkedInput")]
    public Task<IResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = One + "/replay")] HttpRequest request,
        string reason, string day, string hash, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => settle.ReplayAsync(by, $"{reason}/{day}/{hash}", cancellation), item => item, cancellation);

    [Function("DiscardParkedInput")]
    public Task<IResult> DiscardAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = One + "/discarding")] HttpRequest request,
        string reason, string day, string hash, CancellationToken cancellation) =>
        api.AnswerAsync<DiscardRequest, ParkedItem, ParkedItem>(
            request, (by, asked) => settle.DiscardAsync(by, $"{reason}/{day}/{hash}", asked.Why, cancellation), item => item, cancellation);

    /// <summary>As it came, as plain text: it may hold personal data, and whatever is in it runs nowhere.</summary>
    private static IResult Shown(HttpRequest request, StoredInput input)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(input.Content, "text/plain; charset=utf-8");
    }
}
