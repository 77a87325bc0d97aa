using System.Collections.Immutable;

namespace CitizenFeedback.Core.Tracking;

/// <summary>How often something was tried, counted by the hour. Pure.</summary>
/// <param name="Hours">Oldest first.</param>
public sealed record Tries(ImmutableList<HourOfTries> Hours)
{
    public static readonly Tries None = new([]);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <returns>When one more may be tried; null for at once.</returns>
    public DateTimeOffset? FullUntil(TryLimit limit, DateTimeOffset now)
    {
        var counted = Counted(limit, now);
        var left = counted.Sum(hour => hour.Count);
        var until = (DateTimeOffset?)null;
        for (var oldest = 0; left >= limit.Most; oldest++)
        {
            left -= counted[oldest].Count;
            until = EndOf(counted[oldest], limit);
        }

        return until;
    }

    /// <summary>One more; what counts no longer is forgotten.</summary>
    public Tries With(TryLimit limit, DateTimeOffset now) => Changed(Counted(limit, now), now, 1);

    /// <summary>One of then less.</summary>
    public Tries Without(DateTimeOffset then) => Changed(Hours, then, -1);

    private ImmutableList<HourOfTries> Counted(TryLimit limit, DateTimeOffset now) => Hours.RemoveAll(hour => EndOf(hour, limit) <= now);

    private static Tries Changed(ImmutableList<HourOfTries> hours, DateTimeOffset at, int by)
    {
        var start = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % Hour.Ticks), TimeSpan.Zero);
        var index = hours.FindIndex(hour => hour.Start == start);
        return new Tries(index < 0
            ? by > 0 ? hours.Add(new HourOfTries(start, by)) : hours
            : hours.SetItem(index, hours[index] with { Count = Math.Max(0, hours[index].Count + by) }));
    }

    private static DateTimeOffset EndOf(HourOfTries hour, TryLimit limit) => hour.Start + Hour + limit.Window;
}

public sealed record HourOfTries(DateTimeOffset Start, int Count);

/// <summary>How often something may be tried.</summary>
/// <param name="Window">An hour's tries count until so long after its end.</param>
public sealed record TryLimit(int Most, TimeSpan Window);
