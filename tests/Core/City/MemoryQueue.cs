using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>At-least-once queues: a message stays until its consumer is done with it.</summary>
internal sealed class MemoryQueue(KillSwitch kill, TimeProvider time) : IWorkQueue
{
    private readonly List<QueueMessage> _messages = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>Drops a message on the way, as a lost hint is.</summary>
    public Func<QueueMessage, bool> IsLost { get; set; } = _ => false;

    /// <summary>Refuses a message for good, as one that is too large.</summary>
    public Func<QueueMessage, bool> IsRefused { get; set; } = _ => false;

    public async Task SendAsync(QueueMessage message, CancellationToken cancellation)
    {
        await Task.Yield();
        if (IsRefused(message))
            throw new InvalidOperationException("refused");
        kill.Moment($"before send {message.Queue}");
        lock (_messages)
        {
            var detectsDuplicates = message.Queue is WorkQueue.ZaloEvents or WorkQueue.FeedbackSubmitted or WorkQueue.AgencyReminders;
            if (!IsLost(message) && (!detectsDuplicates || _seen.Add($"{message.Queue}:{message.MessageId}")))
                _messages.Add(message);
        }

        kill.Moment($"after send {message.Queue}");
    }

    /// <summary>The first message whose time has come; it stays in the queue.</summary>
    public QueueMessage? Peek()
    {
        lock (_messages)
            return _messages.FirstOrDefault(message => (message.NotBefore ?? DateTimeOffset.MinValue) <= time.GetUtcNow());
    }

    public DateTimeOffset? NextSchedule()
    {
        lock (_messages)
            return _messages.Min(message => message.NotBefore);
    }

    public void ComeAgain(QueueMessage message, DateTimeOffset when)
    {
        lock (_messages)
            _messages[_messages.IndexOf(message)] = message with { NotBefore = when };
    }

    public void Complete(QueueMessage message)
    {
        lock (_messages)
            _messages.Remove(message);
    }
}
