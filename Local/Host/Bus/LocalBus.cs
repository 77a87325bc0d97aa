using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Storage;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>All queues of one host. It alone writes their journal, so what is received, locked or scheduled lives in memory.</summary>
internal sealed class LocalBus(Journal journal, IConfiguration configuration, TimeProvider clock, CancellationToken stopping)
{
    private static readonly TimeSpan TickLength = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, LocalQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private long _lastSequenceNumber;

    public BusHealth Health { get; } = new(journal);

    public IEnumerable<LocalQueue> Queues => _queues.Values;

    public LocalQueue Declare(string name, bool sessionTrigger) => _queues.GetOrAdd(name, _ =>
    {
        var settings = QueueSettings.Read(configuration.GetSection($"LocalBus:{name}"), sessionTrigger);
        return new LocalQueue(name, settings, journal, Health, clock, stopping);
    });

    /// <exception cref="ServiceBusException">Nobody has declared such a queue.</exception>
    public LocalQueue Find(string name) => _queues.TryGetValue(name, out var queue) ? queue : throw BusFailures.NoSuchQueue(name);

    public long NextSequenceNumber() => Interlocked.Increment(ref _lastSequenceNumber);

    /// <summary>Reads what an earlier host left, whether it ended well or not; its locks are gone with it.</summary>
    public void Load()
    {
        foreach (var section in configuration.GetSection("LocalBus").GetChildren())
            Declare(section.Key, sessionTrigger: false);
        foreach (var taken in journal.Read<TakenId>(TakenId.Prefix))
        {
            GoOnAfter(taken.SequenceNumber);
            Declare(taken.Queue, sessionTrigger: false).LoadTaken(taken);
        }
        foreach (var message in journal.Read<QueuedMessage>(QueuedMessage.Prefix).OrderBy(Shown).ThenBy(message => message.SequenceNumber))
        {
            GoOnAfter(message.SequenceNumber);
            Declare(message.Queue, sessionTrigger: false).Load(message);
        }
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

    /// <summary>A number that stands in any row, also of a message that is gone, is never given again.</summary>
    private void GoOnAfter(long sequenceNumber) => _lastSequenceNumber = Math.Max(_lastSequenceNumber, sequenceNumber);

    private static DateTimeOffset Shown(QueuedMessage message) =>
        message.ScheduledFor > message.EnqueuedTime ? message.ScheduledFor.Value : message.EnqueuedTime;
}
