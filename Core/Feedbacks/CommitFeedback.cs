using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Load, decide, commit; again from the start when somebody else was faster.</summary>
public sealed class CommitFeedback(IFeedbackStore store, TimeProvider time)
{
    private const int MostRounds = 40;

    /// <param name="cause">
    /// Null for a change that is not asked for from outside, such as an outcome. Remembered even if nothing followed from it: what comes again must
    /// not be decided anew on a feedback that has moved on.
    /// </param>
    /// <returns>The feedback after the change, the refusal that was decided, or <see cref="Refusals.Erased"/>.</returns>
    /// <exception cref="TimeoutException">Others changed it all the time: our own fault, the message comes again.</exception>
    public async Task<Result<Feedback>> RunAsync(
        FeedbackId id, string? cause, Func<FeedbackRecord, Result<FeedbackChange>> decide, CancellationToken cancellation)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            var loaded = await store.LoadAsync(id, cancellation);
            if (cause is not null && loaded.Causes.Contains(cause))
                return loaded.Feedback!;

            var decided = decide(loaded);
            if (decided.Refusal is { } refusal)
                return refusal;
            if (loaded.Feedback?.IsErased == true && !decided.Value.Events.All(IsOfWork))
                return Refusals.Erased;
            if (decided.Value.Events is [] && cause is null && loaded.Feedback is { } unchanged)
                return unchanged;

            var after = decided.Value.Events.Aggregate(loaded.Feedback, (feedback, next) => Feedback.Apply(id, feedback, next))!;
            if (await store.TryCommitAsync(loaded, decided.Value, after, cause, cancellation))
                return after;
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 10 * round)), time, cancellation);
        }

        throw new TimeoutException($"{id} was changed by others {MostRounds} times in a row.");
    }

    /// <summary>What is erased stays as it is; only the work that makes it so goes on.</summary>
    private static bool IsOfWork(FeedbackEvent next) => next is Attempted or Delivered or DeliveryFailed or RetryAsked;
}
