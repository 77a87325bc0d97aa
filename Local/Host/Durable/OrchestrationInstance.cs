namespace CitizenFeedback.Local.Host.Durable;

/// <summary>One orchestration in memory, always as stored.</summary>
internal sealed class OrchestrationInstance(Orchestration state)
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Set while a wake-up is waiting, so that a second one adds nothing.</summary>
    public int IsAwake;

    /// <summary>Put in place of the former only by who holds the turn.</summary>
    public Orchestration State { get; set; } = state;

    public string Id => State.Id;

    /// <summary>Waits until nobody else changes it; ends with the disposal of the result.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        return new TurnEnd(_turn);
    }

    private sealed class TurnEnd(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
