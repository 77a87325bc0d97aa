using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Retention;

/// <summary>Forgets, each night and on command, whatever was kept as long as its rule says, and leaves the proof of the run.</summary>
public sealed class RunRetention(IEnumerable<IForget> forgetting, IErasureLog log, TimeProvider time)
{
    public Task<RetentionRun> NightlyAsync(CancellationToken cancellation) => RunAsync(byAgency: null, isDry: false, cancellation);

    /// <param name="isDry">Says what would go, changes nothing and leaves no proof.</param>
    public async Task<Result<RetentionRun>> RunAsync(Official by, bool isDry, CancellationToken cancellation) =>
        by.Role == Role.Operator ? await RunAsync(by.AgencyCode, isDry, cancellation) : HandlingRefusals.NotAllowed;

    private async Task<RetentionRun> RunAsync(string? byAgency, bool isDry, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var counts = new List<RetentionCount>();
        foreach (var one in forgetting)
            counts.AddRange(await one.RunAsync(now, isDry, cancellation));
        var run = new RetentionRun(now, isDry, byAgency, counts);
        if (!isDry)
            await log.SaveAsync(run, cancellation);
        return run;
    }
}
