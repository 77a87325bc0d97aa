using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling.Lists;

/// <summary>Writes the lists anew from the feedback, for when their table was lost or a defect spoilt it. May run beside everything else.</summary>
public sealed class RebuildLists(IFeedbackStore feedbacks, IFeedbackLists lists, NextSteps steps)
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
            if ((await feedbacks.LoadAsync(id, stop)).Feedback is not { } feedback)
                return;
            var into = ListName.Of(feedback).ToList();
            await lists.RefreshAsync(ListEntry.Of(feedback, steps.Of(feedback)), into, [.. ListName.EverOf(feedback).Except(into)], stop);
            Interlocked.Increment(ref count);
        });
        return count;
    }
}
