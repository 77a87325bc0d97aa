using System.Diagnostics;

namespace CitizenFeedback.Local.Tests.Hosting;

internal static class Eventually
{
    /// <summary>Waits for a condition; the time is only the limit after which a test is hopeless.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan limit)
    {
        for (var waited = Stopwatch.StartNew(); !await condition(); await Task.Delay(10))
            if (waited.Elapsed > limit)
                throw new TimeoutException("What the test waits for did not come.");
    }

    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()), TimeSpan.FromSeconds(20));
}
