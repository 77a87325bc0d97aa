namespace CitizenFeedback.Local.Tests.Simulators;

/// <summary>Waits for what happens in the background; the limit only ends a test that would never end.</summary>
internal static class Wait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static Task<T> ForAsync<T>(Func<T?> look) where T : class => ForAsync(() => Task.FromResult(look()));

    public static async Task<T> ForAsync<T>(Func<Task<T?>> look) where T : class
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            if (await look() is { } found)
                return found;

            await Task.Delay(20, limit.Token);
        }
    }

    public static Task UntilAsync(Func<Task<bool>> holds) => ForAsync(async () => await holds() ? "" : null);
}
