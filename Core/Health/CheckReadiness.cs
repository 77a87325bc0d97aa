namespace CitizenFeedback.Core.Health;

/// <summary>Asks every probe at once; one that is silent for two seconds counts as down.</summary>
public sealed class CheckReadiness(IEnumerable<IReadinessProbe> probes, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<ProbeResult>> RunAsync(CancellationToken cancellation) =>
        await Task.WhenAll(probes.Select(probe => AskAsync(probe, cancellation)));

    private async Task<ProbeResult> AskAsync(IReadinessProbe probe, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await probe.CheckAsync(patience.Token).WaitAsync(Patience, time, cancellation);
            return new ProbeResult(probe.Name, null);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // Whatever a probe throws means the same here: not ready. The kind is told, the message is not: it may hold an address.
            await patience.CancelAsync();
            return new ProbeResult(probe.Name, error.GetType().Name);
        }
    }
}

/// <param name="Fault">Null when it answers; else the kind of fault.</param>
public sealed record ProbeResult(string Name, string? Fault);
