using CitizenFeedback.Core.Retention;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Functions.Retention;

/// <summary>Forgets what was kept long enough: every night at 03:00 in Hanoi (20:00 UTC), and when an operator asks for it.</summary>
public sealed partial class RetentionTriggers(OperatorApi api, RunRetention retention, ILogger<RetentionTriggers> logger)
{
    [Function("RunRetentionNightly")]
    public async Task RunNightlyAsync([TimerTrigger("0 0 20 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var rule in (await retention.NightlyAsync(cancellation)).Counts.Where(rule => rule.Count + rule.Waiting > 0))
            Forgotten(rule.Rule, rule.Count, rule.Waiting);
    }

    [Function("RunRetention")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/retention")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync<RetentionRequest, RetentionRun, RetentionRun>(request, (by, asked) => retention.RunAsync(by, asked.DryRun, cancellation), run => run, cancellation);

    [LoggerMessage(EventId = 107, Level = LogLevel.Information, Message = "Retention rule {Rule}: {Count} forgotten, {Waiting} wait until their last words are told.")]
    private partial void Forgotten(string rule, int count, int waiting);
}

/// <param name="DryRun">Say what would go, and change nothing.</param>
public sealed record RetentionRequest(bool DryRun);
