using System.Text.Json.Nodes;
using System.Threading.RateLimiting;
using CitizenFeedback.Core.Work;
using Polly;
using Polly.CircuitBreaker;

namespace CitizenFeedback.Infrastructure.NationalPortal;

/// <summary>
/// What every call passes: a circuit, so that a dead portal is asked once a minute, and a pace, so that a living one is not overrun. Nonsense
/// counts as dead: a portal under repair often answers a friendly page with status 200.
/// </summary>
internal sealed class PortalGate : IDisposable
{
    private const int MostWaiting = 100;

    private static readonly TimeSpan Break = TimeSpan.FromMinutes(1);

    private readonly TokenBucketRateLimiter _pace;
    private readonly ResiliencePipeline<Tried<JsonArray>> _circuit;

    public PortalGate(NationalPortalSettings settings, TimeProvider time)
    {
        _pace = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 1, // no bursts
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1 / settings.CallsPerSecond),
            QueueLimit = MostWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        _circuit = new ResiliencePipelineBuilder<Tried<JsonArray>> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Tried<JsonArray>>
            {
                FailureRatio = 0.8,
                MinimumThroughput = 5,
                SamplingDuration = Break,
                BreakDuration = Break,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result.Failure is { Kind: FailureKind.Transient } failed && !PortalErrors.IsTooManyCalls(failed)),
            })
            .Build();
    }

    public async Task<Tried<JsonArray>> RunAsync(Func<CancellationToken, Task<Tried<JsonArray>>> call, CancellationToken cancellation)
    {
        try
        {
            return await _circuit.ExecuteAsync(async stop => await call(stop), cancellation);
        }
        catch (BrokenCircuitException)
        {
            return new DeliveryOutcome.Failed(
                FailureKind.Transient, "circuit-open", "The national portal failed again and again, so it was not called.", RetryAfter: Break);
        }
    }

    /// <returns>Null when the call may go out.</returns>
    public async Task<DeliveryOutcome.Failed?> WaitAsync(CancellationToken cancellation)
    {
        using var turn = await _pace.AcquireAsync(1, cancellation);
        return turn.IsAcquired ? null : new DeliveryOutcome.Failed(FailureKind.Transient, "paced", $"More than {MostWaiting} calls waited for their turn, so it was not called.");
    }

    public void Dispose() => _pace.Dispose();
}
