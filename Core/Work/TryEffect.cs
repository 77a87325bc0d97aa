namespace CitizenFeedback.Core.Work;

/// <summary>One try at an outside effect, within bounds: of time, and of how often it may end in silence.</summary>
internal static class TryEffect
{
    /// <summary>The effect is cut off after this long: look-up (15 s), token (13 s) and send (5 s) fit into it.</summary>
    private static readonly TimeSpan Limit = WorkRules.AttemptLife - TimeSpan.FromSeconds(10);

    /// <summary>So many attempts in a row without an outcome are no accident but a defect.</summary>
    private const int MostSilentAttempts = 20;

    /// <param name="claimed">The delivery with this attempt claimed.</param>
    /// <returns>What the effect came to. It may have happened if time cut it off; it was not tried if too many tries ended in silence.</returns>
    public static async Task<DeliveryOutcome> RunAsync(
        DeliveryState claimed, Func<CancellationToken, Task<DeliveryOutcome>> effect, TimeProvider time, CancellationToken cancellation)
    {
        if (claimed.SilentAttempts >= MostSilentAttempts)
            return new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "silent", $"{MostSilentAttempts} attempts ended without an outcome.");
        using var end = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        try
        {
            return await effect(either.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed(
                FailureKind.Transient, "timeout", $"The attempt did not end within {Limit.TotalSeconds:0} s.", MayHaveHappened: true);
        }
    }
}
