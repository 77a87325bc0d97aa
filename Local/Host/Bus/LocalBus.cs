using System.Collections.Concurrent;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Storage;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>All queues of one host. It alone touches their rows, so what is received, locked or scheduled lives in memory.</summary>
internal sealed class LocalBus(TableClient table, IConfiguration configuration, TimeProvider clock, CancellationToken killed)
{
    private static readonly TimeSpan TickLength = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, LocalQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, GroupCommit> _commits = new(StringComparer.OrdinalIgnoreCase);
    private long _lastSequenceNumber;

    public BusHealth Health { get; } = new(table);

    public IEnumerable<LocalQueue> Queues => _queues.Values;

    public LocalQueue Declare(string name, bool sessionTrigger) => _queues.GetOrAdd(name, _ =>
    {
        var settings = QueueSettings.Read(configuration.GetSection($"LocalBus:{name}"), sessionTrigger);
        return new LocalQueue(name, settings, _commits.GetOrAdd(name, _ => new GroupCommit(table, killed)), Health, clock, killed);
    });

    /// <exception cref="ServiceBusException">Nobody has declared such a queue.</exception>
    public LocalQueue Find(string name) => _queues.TryGetValue(name, out var queue) ? queue : throw BusFailures.NoSuchQueue(name);

    public long NextSequenceNumber() => Interlocked.Increment(ref _lastSequenceNumber);

    /// <summary>Reads what an earlier host left, whether it ended well or not; its locks are gone with it.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        foreach (var section in configuration.GetSection("LocalBus").GetChildren())
            Declare(section.Key, sessionTrigger: false);
        var messages = new List<(string Queue, QueuedMessage Message)>();
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: ct))
        {
            if (row.RowKey.StartsWith(MessageRow.Prefix, StringComparison.Ordinal))
                messages.Add((row.GetString("Queue"), MessageRow.Read(row)));
            else
                LoadTaken(row.GetString("Queue"), TakenRow.Read(row));
        }
        foreach (var (_, message) in messages)
            GoOnAfter(message.SequenceNumber);
        foreach (var (queue, message) in messages.OrderBy(entry => Shown(entry.Message)).ThenBy(entry => entry.Message.SequenceNumber))
            Declare(queue, sessionTrigger: false).Load(message);
    }

    public async Task RunAsync(CancellationToken ct)
    {
        using var ticks = new PeriodicTimer(TickLength);
        while (await ticks.WaitForNextTickAsync(ct))
        {
            foreach (var queue in _queues.Values)
                queue.Tick();
            await Health.ProbeAsync(ct);
        }
    }

    public Task FlushAsync() => Task.WhenAll(_commits.Values.Select(commit => commit.FlushAsync()));

    private void LoadTaken(string queue, TakenId taken)
    {
        Declare(queue, sessionTrigger: false).LoadTaken(taken);
        GoOnAfter(taken.SequenceNumber);
    }

    /// <summary>A number that stands in any row, also of a message that is gone, is never given again.</summary>
    private void GoOnAfter(long sequenceNumber) => _lastSequenceNumber = Math.Max(_lastSequenceNumber, sequenceNumber);

    private static DateTimeOffset Shown(QueuedMessage message) =>
        message.ScheduledFor > message.EnqueuedTime ? message.ScheduledFor.Value : message.EnqueuedTime;
}
