using System.Net.Http.Json;

namespace CitizenFeedback.Local.Host.Clock;

/// <summary>Moves the clock forward while no function runs, and tells everybody who follows it.</summary>
internal sealed class ClockMover(MovedClock clock, DispatchGate gate, IReadOnlyList<Uri> followers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly SemaphoreSlim _one = new(1);

    /// <returns>False when a function was still running at the end of the time; then nothing has moved.</returns>
    /// <exception cref="HttpRequestException">A follower refused or did not answer; this clock has moved.</exception>
    public async Task<bool> MoveAsync(TimeSpan forward, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (!await gate.CloseAsync(Patience))
                return false;
            clock.MoveTo(clock.Offset + forward);
            await TellAsync(ct);
            return true;
        }
        finally
        {
            gate.Open();
            _one.Release();
        }
    }

    private async Task TellAsync(CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        foreach (var follower in followers)
        {
            using var answer = await http.PostAsJsonAsync(new Uri(follower, "/local/clock"), new { offset = clock.Offset }, ct);
            answer.EnsureSuccessStatusCode();
        }
    }
}
