using CitizenFeedback.Local.Simulators.Zalo.Phones;

namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>Delivers events in the background: each at once, several of one person side by side, again by Zalo's ladder.</summary>
internal sealed class WebhookDispatcher(WebhookLedger ledger, WebhookSender sender, PhoneFeed feed) : IAsyncDisposable
{
    // The clock may be moved at any moment without telling us, so the ladder is looked at by real time.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim _wake = new(0);
    private readonly SemaphoreSlim _slots = new(128);
    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    public void Start() => _loop = Task.Run(RunAsync);

    public void Enqueue(WebhookEvent webhook)
    {
        ledger.Queue(webhook);
        _wake.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop;
        sender.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var running = new HashSet<Task>();
        while (!_stopping.IsCancellationRequested)
        {
            foreach (var (webhook, retries) in ledger.TakeDue())
                running.Add(DeliverAsync(webhook, retries));

            running.RemoveWhere(task => task.IsCompletedSuccessfully);
            await ((Task)_wake.WaitAsync(LookEvery, _stopping.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running);
    }

    private async Task DeliverAsync(WebhookEvent webhook, int retries)
    {
        await _slots.WaitAsync();
        try
        {
            var delivery = await TryAsync(webhook, retries);
            feed.Publish("delivery", new { webhook.UserId, eventId = webhook.Id, delivery });
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Stopped in the middle of a try: nothing is written, so the restart tries again.
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<Delivery> TryAsync(WebhookEvent webhook, int retries)
    {
        if (!ledger.Subscribed)
            return ledger.Lost(webhook, retries, "ứng dụng đã bị ngắt webhook");

        return await sender.PostAsync(webhook, retries, _stopping.Token) is { } failure
            ? ledger.Failed(webhook, retries, failure)
            : ledger.Delivered(webhook, retries);
    }
}
