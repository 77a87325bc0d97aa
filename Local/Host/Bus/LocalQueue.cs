using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>One queue with its dead-letter queue: what is acknowledged is stored, what is received is in memory.</summary>
internal sealed class LocalQueue(string name, QueueSettings settings, Journal journal, BusHealth health, TimeProvider clock, CancellationToken stopping)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(250);

    private readonly DuplicateMemory? _duplicates = settings.DuplicateDetection is { } window ? new DuplicateMemory(window, clock) : null;

    public string Name => name;

    public QueueSettings Settings => settings;

    public SubQueue Live { get; } = new(settings.RequiresSession, clock);

    /// <summary>Never sessionful, even where the queue is.</summary>
    public SubQueue Dead { get; } = new(hasSessions: false, clock);

    public void Load(QueuedMessage message) => Home(message).Add(message);

    public void LoadTaken(TakenId taken) => _duplicates?.Load(taken);

    /// <summary>Ends when the message is stored, or is known to be a repeat.</summary>
    /// <exception cref="ServiceBusException">The journal cannot be written.</exception>
    public async Task SendAsync(QueuedMessage message)
    {
        if (_duplicates is not null && !await _duplicates.TryBeginAsync(message.MessageId))
            return;
        TakenId? stored = null;
        try
        {
            var taken = new TakenId(name, message.MessageId, message.SequenceNumber, message.EnqueuedTime);
            await journal.WriteAsync(_duplicates is null ? [message.Put()] : [message.Put(), taken.Put()]);
            stored = taken;
            Live.Add(message);
        }
        catch (JournalException e)
        {
            health.ReportDown();
            throw BusFailures.Unreachable(name, e);
        }
        finally
        {
            _duplicates?.End(message.MessageId, stored);
        }
    }

    public Task CompleteAsync(QueuedMessage message, Guid token) => SettleAsync(message, token, async home =>
    {
        await StoreAsync(QueuedMessage.Delete(message.SequenceNumber));
        home.Remove(message);
    });

    public Task AbandonAsync(QueuedMessage message, Guid token) => SettleAsync(message, token, async home =>
    {
        if (!message.IsDead && message.DeliveryCount >= settings.MaxDeliveryCount)
        {
            await BuryAsync(message, "MaxDeliveryCountExceeded", $"Message could not be consumed after {settings.MaxDeliveryCount} delivery attempts.");
            return;
        }
        await StoreAsync(message.Put());
        home.Return(message);
    });

    public Task DeadLetterAsync(QueuedMessage message, Guid token, string? reason, string? description) =>
        SettleAsync(message, token, _ => BuryAsync(message, reason, description));

    public void Renew(QueuedMessage message, Guid token)
    {
        if (!Home(message).TryRenew(message, token, settings.Lock))
            throw BusFailures.LockLost(name);
    }

    public async Task CancelScheduledAsync(long sequenceNumber)
    {
        if (!Live.TryCancelScheduled(sequenceNumber))
            throw new ServiceBusException("There is no such scheduled message.", ServiceBusFailureReason.MessageNotFound, name);
        await StoreAsync(QueuedMessage.Delete(sequenceNumber));
    }

    /// <summary>Shows what is due, delivers again what was locked too long, forgets old message ids.</summary>
    public void Tick()
    {
        foreach (var (message, token) in Live.Tick().Concat(Dead.Tick()))
            _ = AbandonAsync(message, token);
        while (_duplicates?.TryForgetOld(out var taken) == true)
            _ = StoreAsync(taken.Delete());
    }

    private async Task SettleAsync(QueuedMessage message, Guid token, Func<SubQueue, Task> settle)
    {
        var home = Home(message);
        if (!home.TryBeginSettling(message, token))
            throw BusFailures.LockLost(name);
        await settle(home);
    }

    private async Task BuryAsync(QueuedMessage message, string? reason, string? description)
    {
        Note(message, ServiceBusReceivedMessage.ReasonProperty, reason);
        Note(message, ServiceBusReceivedMessage.DescriptionProperty, description);
        var home = Home(message);
        message.IsDead = true;
        await StoreAsync(message.Put());
        message.Order = 0;
        Dead.Add(message);
        home.Remove(message);
    }

    private static void Note(QueuedMessage message, string property, string? value)
    {
        if (value is not null)
            message.Properties[property] = value;
    }

    /// <summary>Stores what has happened already: it waits for a journal that cannot be written.</summary>
    private async Task StoreAsync(RowChange change)
    {
        while (true)
        {
            try
            {
                await journal.WriteAsync(change);
                return;
            }
            catch (JournalException)
            {
                health.ReportDown();
                await Task.Delay(RetryAfter, stopping);
            }
        }
    }

    private SubQueue Home(QueuedMessage message) => message.IsDead ? Dead : Live;
}
