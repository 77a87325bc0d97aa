using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Retention;

/// <summary>The proofs of what was erased, for whoever has to answer for it.</summary>
public sealed class ListErasures(IErasureLog log)
{
    public const int MostOfPage = 200;

    private const int MostRuns = 30;

    /// <param name="after">Code of the last proof of the page before; null for the first page.</param>
    public async Task<Result<ErasurePage>> RunAsync(Official by, string? after, CancellationToken cancellation)
    {
        if (by.Role is not (Role.Operator or Role.Coordinator))
            return HandlingRefusals.NotAllowed;
        var runs = after is null ? await log.ListRunsAsync(cancellation).Take(MostRuns).ToListAsync(cancellation) : [];
        var page = await log.ListAsync(after, cancellation).Take(MostOfPage + 1).ToListAsync(cancellation);
        return page.Count > MostOfPage
            ? new ErasurePage([.. page.Take(MostOfPage)], page[MostOfPage - 1].Code.Value, runs)
            : new ErasurePage(page, Next: null, runs);
    }
}

/// <param name="Items">In the order of the codes, which is that of receipt by day.</param>
/// <param name="Runs">The newest runs, on the first page.</param>
/// <param name="Next">Ask after this for the next page; null on the last.</param>
public sealed record ErasurePage(IReadOnlyList<Tombstone> Items, string? Next, IReadOnlyList<RetentionRun> Runs);
