using System.Collections.Concurrent;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Reporting;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryStatistics(KillSwitch kill) : IStatistics
{
    private readonly ConcurrentDictionary<FeedbackId, FeedbackFacts> _facts = new();
    private int _readings;

    public IEnumerable<FeedbackFacts> All => _facts.Values;

    /// <summary>How often a month was read.</summary>
    public int Readings => _readings;

    /// <summary>The table cannot be read.</summary>
    public bool Fails { get; set; }

    public async Task PutAsync(FeedbackFacts facts, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before facts");
        _facts.AddOrUpdate(facts.Code, facts, (_, known) => known.Moment > facts.Moment ? known : facts);
        kill.Moment("after facts");
    }

    public async IAsyncEnumerable<FeedbackFacts> ReadAsync(Month? month, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        Interlocked.Increment(ref _readings);
        await Task.Yield();
        if (Fails)
            throw new IOException("down");
        foreach (var facts in _facts.Values.Where(facts => month is null || facts.Month == month))
            yield return facts;
    }

    public ConcurrentDictionary<FeedbackId, DeclinedDraft> Declined { get; } = new();

    public async Task PutDeclinedAsync(DeclinedDraft draft, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before declined draft");
        Declined[draft.Code] = draft;
        kill.Moment("after declined draft");
    }

    public IAsyncEnumerable<DeclinedDraft> ReadDeclinedAsync(Month month, CancellationToken cancellation) =>
        Declined.Values.Where(draft => draft.Month == month).ToAsyncEnumerable();

    public Task RemoveAsync(FeedbackFacts facts, CancellationToken cancellation)
    {
        _facts.TryRemove(facts.Code, out _);
        return Task.CompletedTask;
    }
}
