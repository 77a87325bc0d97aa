using System.Collections.Frozen;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Work;

/// <summary>How failed work comes back: for each kind the waits after the first, second … failure, from <c>data/ladders.tsv</c>.</summary>
public sealed class Ladders
{
    private static readonly FrozenDictionary<string, string> Names = new[] { "zalo", "city", "portal", "list", "reminder", "dead-letter", "opinion" }.ToFrozenDictionary(name => name);

    private readonly FrozenDictionary<string, TimeSpan[]> _waits;

    private Ladders(FrozenDictionary<string, TimeSpan[]> waits) => _waits = waits;

    /// <exception cref="DataFileException">The file is missing or wrong, or a ladder or a step is missing: names file, line and remedy.</exception>
    public static Ladders Load(string path)
    {
        var waits = DataTable.Read(path, "ladder", "step", "wait", "source").Rows
            .GroupBy(row => row.OneOf("ladder", Names))
            .ToFrozenDictionary(ladder => ladder.Key, ladder => ladder.Select(WaitOfStep).ToArray());
        return Names.Keys.Order().FirstOrDefault(name => !waits.ContainsKey(name)) is { } missing
            ? throw new DataFileException(path, 1, $"ladder '{missing}' has no row", "Add its steps")
            : new Ladders(waits);
    }

    /// <summary>Total time from the first failure to the last try.</summary>
    public TimeSpan TotalOf(string ladder) => _waits[ladder].Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

    /// <summary>
    /// The wait after the given number of failures, with a jitter of ± 20 % that is the same for the same <paramref name="seed"/>,
    /// so that many feedback do not come back in one moment and planning twice gives the same plan.
    /// </summary>
    /// <param name="retryAfter">How long the target asked us to wait; counts if it is longer.</param>
    /// <returns>Null at the end of the ladder: a person must look.</returns>
    public TimeSpan? WaitAfter(string ladder, int failures, string seed, TimeSpan? retryAfter = null)
    {
        var waits = _waits[ladder];
        if (failures > waits.Length)
            return null;
        var wait = waits[failures - 1] * (0.8 + 0.4 * Fraction($"{seed}:{failures}"));
        return retryAfter > wait ? retryAfter : wait;
    }

    /// <summary>When to try again what has just failed; null hands it to a person.</summary>
    /// <param name="state">The delivery with this attempt still alive. What may have happened is not repeated before the attempt's end.</param>
    public DateTimeOffset? NextTry(string ladder, DeliveryState state, string seed, DeliveryOutcome.Failed failed, DateTimeOffset now)
    {
        if (failed.Kind != FailureKind.Transient || WaitAfter(ladder, state.Failures + 1, seed, failed.RetryAfter) is not { } wait)
            return null;
        return failed.MayHaveHappened && state.LiveUntil > now + wait ? state.LiveUntil : now + wait;
    }

    private static TimeSpan WaitOfStep(DataRow row, int index)
    {
        if ((int)row.Number("step") != index + 1)
            throw row.Wrong("step", $"'{row["step"]}' is not step {index + 1} of '{row["ladder"]}'", "Number the steps of a ladder from 1 in their order");
        row.Required("source");
        return Wait(row);
    }

    private static TimeSpan Wait(DataRow row) =>
        TimeSpan.TryParseExact(row["wait"], [@"hh\:mm\:ss", @"d\.hh\:mm\:ss"], null, out var wait) && wait > TimeSpan.Zero
            ? wait
            : throw row.Wrong("wait", $"'{row["wait"]}' is no time span", "Write it as 00:05:00 or 1.00:00:00");

    private static double Fraction(string seed)
    {
        var hash = 2166136261u; // FNV-1a: string.GetHashCode differs from process to process
        foreach (var character in seed)
            hash = (hash ^ character) * 16777619u;
        return (hash >> 8) / (double)(1 << 24);
    }
}
