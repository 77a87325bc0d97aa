using Azure;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Storage;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>One queue with its dead-letter queue: what is acknowledged is stored, what is received is in memory.</summary>
internal sealed class LocalQueue(string name, QueueSettings settings, GroupCommit commit, BusHealth health, TimeProvider clock, CancellationToken killed)
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
    /// <exception cref="ServiceBusException">The storage cannot be reached.</exception>
    public async Task SendAsync(QueuedMessage message)
    {
        if (_duplicates is not null && !await _duplicates.TryBeginAsync(message.MessageId))
            return;
        var stored = false;
        try
        {
            await commit.WriteAsync(RowsOf(message), (int)(message.Body.ToMemory().Length * 1.4) + 2000);
            stored = true;
            Live.Add(message);
        }
        catch (Exception e) when (LocalTable.IsOutage(e))
        {
            health.ReportDown();
            throw BusFailures.Unreachable(name, e);
        }
        finally
        {
            _duplicates?.End(message.MessageId, stored ? TakenOf(message) : null);
        }
    }

    public Task CompleteAsync(QueuedMessage message, Guid token) => SettleAsync(message, token, async home =>
    {
        await StoreAsync(new TableTransactionAction(TableTransactionActionType.Delete, MessageRow.Changes(name, message), ETag.All));
        home.Remove(message);
    });

    public Task AbandonAsync(QueuedMessage message, Guid token) => SettleAsync(message, token, async home =>
    {
        if (message.DeadIn is null && message.DeliveryCount >= settings.MaxDeliveryCount)
        {
            await BuryAsync(message, "MaxDeliveryCountExceeded", $"Message could not be consumed after {settings.MaxDeliveryCount} delivery attempts.");
            return;
        }
        await StoreAsync(new TableTransactionAction(TableTransactionActionType.UpdateMerge, MessageRow.Changes(name, message), ETag.All));
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
        var row = new TableEntity(MessageRow.PartitionOf(name, sequenceNumber), MessageRow.KeyOf(sequenceNumber));
        await StoreAsync(new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
    }

    /// <summary>Shows what is due, delivers again what was locked too long, forgets old message ids.</summary>
    public void Tick()
    {
        foreach (var (message, token) in Live.Tick().Concat(Dead.Tick()))
            _ = AbandonAsync(message, token);
        while (_duplicates?.TryForgetOld(out var taken) == true)
            _ = StoreAsync(new TableTransactionAction(TableTransactionActionType.Delete, TakenRow.From(name, taken), ETag.All));
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
        message.DeadIn = name;
        await StoreAsync(new TableTransactionAction(TableTransactionActionType.UpdateMerge, MessageRow.Changes(name, message), ETag.All));
        message.Order = 0;
        Dead.Add(message);
        home.Remove(message);
    }

    private static void Note(QueuedMessage message, string property, string? value)
    {
        if (value is not null)
            message.Properties[property] = value;
    }

    /// <summary>Stores what has happened already: it waits for a storage that is down, and takes a row that is gone for done.</summary>
    private async Task StoreAsync(TableTransactionAction action)
    {
        while (!killed.IsCancellationRequested)
        {
            try
            {
                await commit.WriteAsync([action], 1000);
                return;
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return;
            }
            catch (Exception e) when (LocalTable.IsOutage(e))
            {
                health.ReportDown();
                await Task.Delay(RetryAfter, killed);
            }
        }
    }

    private List<TableTransactionAction> RowsOf(QueuedMessage message)
    {
        List<TableTransactionAction> rows = [new(TableTransactionActionType.Add, MessageRow.From(name, message))];
        if (_duplicates is not null)
            rows.Add(new TableTransactionAction(TableTransactionActionType.Add, TakenRow.From(name, TakenOf(message))));
        return rows;
    }

    private TakenId TakenOf(QueuedMessage message) => new(message.MessageId, message.SequenceNumber, clock.GetUtcNow());

    private SubQueue Home(QueuedMessage message) => message.DeadIn is null ? Live : Dead;
}
