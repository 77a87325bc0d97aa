using System.Diagnostics;

namespace CitizenFeedback.Local.Launch;

/// <summary>Asks a part until it answers that it is ready.</summary>
public sealed class Readiness : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <exception cref="LaunchException">The part died or never got ready; with the last lines it printed.</exception>
    public async Task WaitAsync(CityPart part, CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); !await IsReadyAsync(part.ReadyAddress, ct);)
        {
            if (part.Process.Ended.IsCompleted)
                throw new LaunchException($"{part.Name} ended while starting (exit code {part.Process.ExitCode}). It said:\n{part.Log.Tail()}");
            if (waited.Elapsed > Patience)
                throw new LaunchException($"{part.Name} does not get ready ({part.ReadyAddress}). It said:\n{part.Log.Tail()}");
            await Task.Delay(Step, ct);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> IsReadyAsync(Uri address, CancellationToken ct)
    {
        try
        {
            using var answer = await _http.GetAsync(address, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
