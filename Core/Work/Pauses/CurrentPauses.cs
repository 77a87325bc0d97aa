namespace CitizenFeedback.Core.Work.Pauses;

/// <summary>What is paused now, as known for a few seconds: a pause works within that time everywhere, and costs no read for each piece of work.</summary>
public sealed class CurrentPauses(IPauseStore store, TimeProvider time)
{
    /// <summary>How long an instance goes by what it has read.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(15);

    private volatile Known? _known;

    public async ValueTask<IReadOnlySet<WorkKind>> NowAsync(CancellationToken cancellation)
    {
        if (_known is { } known && time.GetUtcNow() < known.Until)
            return known.Kinds;
        var kinds = (await store.ListAsync(cancellation)).Select(pause => pause.Kind).ToHashSet();
        _known = new Known(kinds, time.GetUtcNow() + Memory);
        return kinds;
    }

    private sealed record Known(IReadOnlySet<WorkKind> Kinds, DateTimeOffset Until);
}
