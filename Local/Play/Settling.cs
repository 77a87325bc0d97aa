using System.Diagnostics;

namespace CitizenFeedback.Local.Play;

/// <summary>Waits until the product has nothing left to do now, so that the last entries are in the registers.</summary>
internal sealed class Settling(HttpClient host, TimeSpan patience)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    public async Task WaitAsync(CancellationToken ct)
    {
        // One quiet moment may lie between a message and the next; several in a row do not.
        var quiet = 0;
        for (var waited = Stopwatch.StartNew(); quiet < 4 && waited.Elapsed < patience; await Task.Delay(Step, ct))
            quiet = await IsIdleAsync(ct) ? quiet + 1 : 0;
    }

    private async Task<bool> IsIdleAsync(CancellationToken ct)
    {
        try
        {
            return (await host.GetStringAsync("local/idle", ct)).Contains("true", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
