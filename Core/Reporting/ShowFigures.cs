using System.Collections.Concurrent;

namespace CitizenFeedback.Core.Reporting;

/// <summary>The figures for whoever asks. Each month is read once in some minutes, however many ask.</summary>
public sealed class ShowFigures(IStatistics statistics, TimeProvider time)
{
    /// <summary>How old what is shown may be.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>The running month and a year before it, so that a month can be held against that of last year.</summary>
    private const int Recent = 13;

    private const int OldestYears = 10;

    private readonly ConcurrentDictionary<Month, Reading> _readings = new();

    /// <summary>The newest first. Old months of which nothing can be told, as before the first feedback, are left out.</summary>
    public async Task<IReadOnlyList<MonthFigures>> RecentAsync(CancellationToken cancellation)
    {
        var months = new List<Month> { Month.Of(time.GetUtcNow()) };
        while (months.Count < Recent)
            months.Add(months[^1].Previous);
        var told = await Task.WhenAll(months.Select(ReadOnceAsync)).WaitAsync(cancellation);
        var oldest = Array.FindLastIndex(told, month => month.Received.Least > 0);
        return told[..Math.Max(oldest + 1, 1)];
    }

    /// <returns>Null for a month that has not begun, or of long ago.</returns>
    public async Task<MonthFigures?> OfAsync(Month month, CancellationToken cancellation)
    {
        var now = Month.Of(time.GetUtcNow());
        return month.First > now.First || month.First < now.First.AddYears(-OldestYears) ? null : await ReadOnceAsync(month).WaitAsync(cancellation);
    }

    /// <remarks>Whoever comes while it is read waits for the same reading; one that failed is not kept.</remarks>
    private Task<MonthFigures> ReadOnceAsync(Month month)
    {
        var now = time.GetUtcNow();
        return _readings.AddOrUpdate(
            month,
            _ => new Reading(now, new(() => ReadAsync(month, now))),
            (_, known) => known.IsGoodAt(now) ? known : new Reading(now, new(() => ReadAsync(month, now)))).Figures.Value;
    }

    private async Task<MonthFigures> ReadAsync(Month month, DateTimeOffset now) =>
        SumMonth.Of(month, await statistics.ReadAsync(month, CancellationToken.None).ToListAsync(), now);

    private sealed record Reading(DateTimeOffset At, Lazy<Task<MonthFigures>> Figures)
    {
        public bool IsGoodAt(DateTimeOffset now) => now < At + Life && Figures is not { IsValueCreated: true, Value: { IsFaulted: true } or { IsCanceled: true } };
    }
}
