using System.Diagnostics;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>Waits for what other processes do.</summary>
public static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Looks again and again until there is something.</summary>
    /// <param name="what">Named in the failure.</param>
    public static async Task<T> FindAsync<T>(string what, Func<Task<T?>> look, CancellationToken ct)
        where T : class
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Step, ct))
            if (await look() is { } found)
                return found;
        throw new TimeoutException($"In {Patience.TotalSeconds} s there was not: {what}.");
    }

    public static Task IsAsync(string what, Func<Task<bool>> look, CancellationToken ct) =>
        FindAsync(what, async () => await look() ? what : null, ct);
}
