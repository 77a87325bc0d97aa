using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Pauses;

/// <summary>The operator's endpoints for what is held back. Kinds are named as in the lists of parked work: <c>city-sync</c>, <c>portal-sync</c>, <c>notice</c>, <c>reminder</c>.</summary>
public sealed class PauseTriggers(OperatorApi api, ManagePauses pauses)
{
    [Function("ListPauses")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/pauses")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => pauses.ListAsync(by, cancellation), ViewOf, cancellation);

    [Function("BeginPause")]
    public Task<IResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/pauses/{kind}")] HttpRequest request, string kind, CancellationToken cancellation) =>
        api.AnswerAsync<PauseRequest, IReadOnlyList<Pause>, IEnumerable<PauseView>>(
            request, (by, asked) => pauses.BeginAsync(by, KindOf(kind), asked.Why, cancellation), ViewOf, cancellation);

    [Function("EndPause")]
    public Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/pauses/{kind}")] HttpRequest request, string kind, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => pauses.EndAsync(by, KindOf(kind), cancellation), ViewOf, cancellation);

    private static WorkKind? KindOf(string word) => EnumWords<WorkKind>.All.TryGetValue(word, out var kind) ? kind : null;

    private static IEnumerable<PauseView> ViewOf(IReadOnlyList<Pause> all) => all.Select(PauseView.Of);
}
