using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.Zalo.Webhooks;

/// <summary>Every event and how far it got, kept in a file: what was queued when the simulator died is delivered after its restart.</summary>
internal sealed class WebhookLedger : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly Journal<WebhookLine> _journal;
    private readonly Dictionary<string, Delivery> _deliveries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WebhookEvent> _pending = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _due = new();

    public WebhookLedger(string path, TimeProvider clock)
    {
        _clock = clock;
        _journal = new Journal<WebhookLine>(path);
        foreach (var line in _journal.Loaded)
            Fold(line);

        // Only what is still pending is due; the fold left a trace of every earlier step.
        _due.Clear();
        foreach (var id in _pending.Keys)
            _due.Enqueue(id, _deliveries[id].NextAt ?? DateTimeOffset.MinValue);
    }

    public bool Subscribed { get; private set; } = true;

    public Delivery? Of(string? id)
    {
        lock (_lock)
            return id is null ? null : _deliveries.GetValueOrDefault(id);
    }

    public Delivery Queue(WebhookEvent webhook) => Write(new WebhookLine(WebhookFact.Queued, _clock.GetUtcNow(), webhook.Id, webhook))!;

    public Delivery Delivered(WebhookEvent webhook, int retries) =>
        Write(new WebhookLine(WebhookFact.Delivered, _clock.GetUtcNow(), webhook.Id, Retries: retries))!;

    /// <summary>Puts the event on the next step of the ladder; after the last one it is lost and the app is unsubscribed.</summary>
    public Delivery Failed(WebhookEvent webhook, int retries, string detail)
    {
        var now = _clock.GetUtcNow();
        if (RetryLadder.After(retries) is { } wait)
            return Write(new WebhookLine(WebhookFact.Failed, now, webhook.Id, Retries: retries, NextAt: now + wait, Detail: detail))!;

        Write(new WebhookLine(WebhookFact.Unsubscribed, now));
        return Lost(webhook, retries, detail);
    }

    public Delivery Lost(WebhookEvent webhook, int retries, string detail) =>
        Write(new WebhookLine(WebhookFact.Lost, _clock.GetUtcNow(), webhook.Id, Retries: retries, Detail: detail))!;

    public void Subscribe() => Write(new WebhookLine(WebhookFact.Subscribed, _clock.GetUtcNow()));

    /// <summary>Takes the events whose time has come; the caller reports back for each.</summary>
    public IReadOnlyList<(WebhookEvent Event, int Retries)> TakeDue()
    {
        var now = _clock.GetUtcNow();
        var taken = new List<(WebhookEvent, int)>();
        lock (_lock)
        {
            while (_due.TryPeek(out var id, out var at) && at <= now)
            {
                _due.Dequeue();
                var delivery = _deliveries[id];
                taken.Add((_pending[id], delivery.State is DeliveryState.Queued ? 0 : delivery.Retries));
            }
        }

        return taken;
    }

    public WebhookCounts Counts(Uri url)
    {
        lock (_lock)
        {
            var all = _deliveries.Values;
            return new WebhookCounts(
                all.Count(d => d.State is DeliveryState.Delivered), _pending.Count, all.Count(d => d.Retries > 0), all.Count(d => d.State is DeliveryState.Lost), Subscribed, url);
        }
    }

    public void Dispose() => _journal.Dispose();

    private Delivery? Write(WebhookLine line)
    {
        lock (_lock)
        {
            _journal.Append(line);
            Fold(line);
            return line.Id is null ? null : _deliveries[line.Id];
        }
    }

    private void Fold(WebhookLine line)
    {
        switch (line.Fact)
        {
            case WebhookFact.Queued:
                _pending[line.Id!] = line.Event!;
                Set(line, DeliveryState.Queued, line.At);
                break;
            case WebhookFact.Failed:
                Set(line with { Retries = line.Retries + 1 }, DeliveryState.Retrying, line.NextAt);
                break;
            case WebhookFact.Delivered or WebhookFact.Lost:
                _pending.Remove(line.Id!);
                Set(line, line.Fact is WebhookFact.Lost ? DeliveryState.Lost : DeliveryState.Delivered, null);
                break;
            default:
                Subscribed = line.Fact is WebhookFact.Subscribed;
                break;
        }
    }

    private void Set(WebhookLine line, DeliveryState state, DateTimeOffset? dueAt)
    {
        _deliveries[line.Id!] = new Delivery(state, line.Retries, RetryLadder.Length, line.NextAt, line.Detail);
        if (dueAt is { } at)
            _due.Enqueue(line.Id!, at);
    }
}
