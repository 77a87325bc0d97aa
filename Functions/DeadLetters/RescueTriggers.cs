using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.DeadLetters;

/// <summary>The operator's endpoints for what got stuck: see why, replay, try again, discard.</summary>
public sealed class RescueTriggers(OperatorApi api, SettleDeadLetters letters, RetryParkedWork parked, DiscardParkedWork discard, RebuildLists lists)
{
    [Function("ListDeadLetters")]
    public Task<IResult> ListLettersAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/dead-letters/{state}")] HttpRequest request, string state, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            by => EnumWords<DeadLetterState>.All.TryGetValue(state, out var wanted)
                ? letters.ListAsync(by, wanted, cancellation)
                : Task.FromResult<Result<IReadOnlyList<StoredLetter>>>(DeadLetterRefusals.Unknown),
            all => all.Select(LetterView.Of),
            cancellation);

    [Function("ReplayDeadLetter")]
    public Task<IResult> ReplayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dead-letters/{id}/replay")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => letters.ReplayAsync(by, id, cancellation), LetterView.Of, cancellation);

    [Function("DiscardDeadLetter")]
    public Task<IResult> DiscardAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/dead-letters/{id}/discarding")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.AnswerAsync<DiscardRequest, StoredLetter, LetterView>(
            request, (by, asked) => letters.DiscardAsync(by, id, asked.Why, cancellation), LetterView.Of, cancellation);

    [Function("ListParkedWork")]
    public Task<IResult> ListWorkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parked-work")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => parked.ListAsync(by, cancellation), all => all, cancellation);

    [Function("RetryParkedWork")]
    public Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/parked-work/{code}/{work}/retry")] HttpRequest request,
        string code, string work, CancellationToken cancellation) =>
        api.AnswerAsync(
            request,
            by => FeedbackId.Parse(code) is { } id
                ? parked.RetryAsync(by, id, work, cancellation)
                : Task.FromResult<Result<IReadOnlyList<ParkedWork>>>(DeadLetterRefusals.NotParked),
            left => left,
            cancellation);

    [Function("DiscardParkedWork")]
    public Task<IResult> DiscardWorkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/parked-work/{code}/{work}/discarding")] HttpRequest request,
        string code, string work, CancellationToken cancellation) =>
        api.AnswerAsync<DiscardRequest, IReadOnlyList<ParkedWork>, IReadOnlyList<ParkedWork>>(
            request,
            (by, asked) => FeedbackId.Parse(code) is { } id
                ? discard.RunAsync(by, id, work, asked.Why, cancellation)
                : Task.FromResult<Result<IReadOnlyList<ParkedWork>>>(DeadLetterRefusals.NotParked),
            left => left,
            cancellation);

    [Function("RebuildLists")]
    public Task<IResult> RebuildAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/lists/rebuilding")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => lists.RunAsync(by, cancellation), count => new { count }, cancellation);
}
