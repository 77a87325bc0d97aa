namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>
/// Zalo's retries of a webhook that was not answered with 200 in two seconds: 30 s, 5 min, 15 min, 30 min, 1 h.
/// Each step counts from the failure before it, the reading under which the ladder is longest.
/// </summary>
internal static class RetryLadder
{
    private static readonly TimeSpan[] Steps =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    public static int Length => Steps.Length;

    /// <summary>The wait after this many retries, or null when the ladder is exhausted.</summary>
    public static TimeSpan? After(int retries) => retries < Steps.Length ? Steps[retries] : null;
}
