using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>
/// Writes the lists and the facts of the figures anew from the feedback, for when their tables were lost or a defect spoilt them. May run
/// beside everything else.
/// </summary>
public sealed class RebuildLists(IFeedbackStore feedbacks, WriteCopies copies, IStatistics statistics)
{
    private const int AtOnce = 8;

    /// <returns>How many feedback stand in the lists now.</returns>
    public async Task<Result<int>> RunAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var count = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(feedbacks.ListAllAsync(cancellation), parallel, async (id, stop) =>
        {
            var record = await feedbacks.LoadAsync(id, stop);
            if (record.Feedback is null)
                return;
            await copies.RunAsync(record, stop);
            Interlocked.Increment(ref count);
        });
        await Parallel.ForEachAsync(statistics.ReadAsync(month: null, cancellation), parallel, async (facts, stop) =>
        {
            if ((await feedbacks.LoadAsync(facts.Code, stop)).Feedback is null)
                await statistics.RemoveAsync(facts, stop);
        });
        return count;
    }
}
