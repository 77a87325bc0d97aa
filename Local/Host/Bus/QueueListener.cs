using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Bus;

/// <summary>Receives from one queue and runs its function: several messages at once, or several sessions, each in order.</summary>
internal sealed class QueueListener
{
    private const string DeadLetterPath = "/$deadletterqueue";

    private readonly FunctionEntry _function;
    private readonly FunctionInvoker _invoker;
    private readonly HostSettings _settings;
    private readonly BusHealth _health;
    private readonly ILogger _logger;
    private readonly LocalQueue _queue;
    private readonly SubQueue _source;
    private readonly TimeSpan _lockFor;

    public QueueListener(FunctionEntry function, string path, LocalBus bus, FunctionInvoker invoker, HostSettings settings, ILogger logger)
    {
        (_function, _invoker, _settings, _health, _logger) = (function, invoker, settings, bus.Health, logger);
        var isDead = path.EndsWith(DeadLetterPath, StringComparison.OrdinalIgnoreCase);
        if (isDead && Attribute.IsSessionsEnabled)
            throw new LocalHostException($"Function '{function.Name}': a dead-letter queue has no sessions.");
        _queue = bus.Declare(isDead ? path[..^DeadLetterPath.Length] : path, Attribute.IsSessionsEnabled);
        if (!isDead && _queue.Settings.RequiresSession != Attribute.IsSessionsEnabled)
            throw new LocalHostException($"Function '{function.Name}': the queue '{path}' has sessions, so its trigger needs IsSessionsEnabled.");
        _source = isDead ? _queue.Dead : _queue.Live;
        // The host renews a lock as long as its function runs, up to the maximum: the same as a longer lock.
        _lockFor = settings.MaxAutoLockRenewal > _queue.Settings.Lock ? settings.MaxAutoLockRenewal : _queue.Settings.Lock;
    }

    /// <summary>The sub-queue whose messages are somebody's business.</summary>
    public SubQueue Source => _source;

    private ServiceBusTriggerAttribute Attribute => (ServiceBusTriggerAttribute)_function.Attribute;

    public Task RunAsync(CancellationToken ct) => Attribute.IsSessionsEnabled
        ? RunAsync(_settings.MaxConcurrentSessions, _source.HoldSessionAsync, HandleSessionAsync, ct)
        : RunAsync(_settings.MaxConcurrentCalls, token => _source.ReceiveAsync(_lockFor, token), HandleAsync, ct);

    private async Task RunAsync<T>(int slots, Func<CancellationToken, Task<T>> nextAsync, Func<T, CancellationToken, Task> handleAsync, CancellationToken ct)
    {
        var free = new SemaphoreSlim(slots);
        while (!ct.IsCancellationRequested)
        {
            await free.WaitAsync(ct);
            await _health.WhenUpAsync(ct);
            var next = await nextAsync(ct);
            _ = Task.Run(() => HandleAsync(() => handleAsync(next, ct), free), CancellationToken.None);
        }
    }

    private static async Task HandleAsync(Func<Task> handleAsync, SemaphoreSlim free)
    {
        try
        {
            await handleAsync();
        }
        finally
        {
            free.Release();
        }
    }

    private async Task HandleSessionAsync(MessageLine session, CancellationToken ct)
    {
        try
        {
            while (await _source.ReceiveAsync(session, _lockFor, _settings.SessionIdleTimeout, ct) is { } message)
            {
                await HandleAsync(message, ct);
                await _health.WhenUpAsync(ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops; what is left in the session is stored.
        }
        finally
        {
            _source.ReleaseSession(session);
        }
    }

    private async Task HandleAsync(QueuedMessage message, CancellationToken ct)
    {
        var token = message.LockToken;
        var actions = new LocalMessageActions(_queue, message, token);
        var received = message.Received(DateTimeOffset.UtcNow + _queue.Settings.Lock);
        using var span = HostTraces.BeginProcess(_queue.Name, message.Properties);
        try
        {
            using var pass = await _invoker.Gate.EnterAsync(ct);
            await _invoker.InvokeAsync(_function, new Trigger { Message = received, Actions = actions, BindingData = MessageData.Of(received) }, ct);
            if (!actions.IsSettled && Attribute.AutoCompleteMessages)
                await _queue.CompleteAsync(message, token);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops: the message stays stored and comes again.
        }
        // The edge of a function: whatever it throws brings the message back at once, as in the real host.
        catch (Exception e)
        {
            HostTraces.Fail(span, e);
            _logger.LogError(e, "Function {Function} failed on message {MessageId}, delivery {Count}.", _function.Name, message.MessageId, message.DeliveryCount);
            if (!actions.IsSettled)
                await AbandonAsync(message, token);
        }
    }

    private async Task AbandonAsync(QueuedMessage message, Guid token)
    {
        try
        {
            await _queue.AbandonAsync(message, token);
        }
        catch (ServiceBusException e) when (e.Reason == ServiceBusFailureReason.MessageLockLost)
        {
            _logger.LogWarning("The lock of message {MessageId} was lost while {Function} ran.", message.MessageId, _function.Name);
        }
    }
}
