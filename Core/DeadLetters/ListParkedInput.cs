using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>What came in and no program could handle, and replies that never reached their sender.</summary>
public sealed class ListParkedInput(IParkedInput parked)
{
    /// <returns>What waits first, then what was settled; the newest first.</returns>
    public async Task<Result<IReadOnlyList<ParkedItem>>> RunAsync(Official by, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        var all = new List<ParkedItem>();
        await foreach (var item in parked.ListAsync(cancellation))
            all.Add(item);
        return all.OrderBy(item => item.Settled is not null).ThenByDescending(item => item.At).ToList();
    }
}
