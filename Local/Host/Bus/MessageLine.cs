namespace CitizenFeedback.Local.Host.Bus;

/// <summary>The visible messages of a queue, or of one session of it, in their order. Used only under its queue's lock.</summary>
internal sealed class MessageLine(string sessionId)
{
    private readonly SortedDictionary<long, QueuedMessage> _messages = [];
    private TaskCompletionSource? _arrived;

    public string SessionId => sessionId;

    public int Count => _messages.Count;

    /// <summary>True while a receiver holds the session, or nobody may yet.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The message whose lock was lost and that must be settled before somebody may hold the session.</summary>
    public QueuedMessage? Awaited { get; set; }

    /// <summary>Ends when a message arrives; asked for only when the line is empty.</summary>
    public Task Arrival => (_arrived ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Add(QueuedMessage message)
    {
        _messages.Add(message.Order, message);
        _arrived?.TrySetResult();
        _arrived = null;
    }

    /// <summary>Another line of the same session with these messages: who held this one gets nothing more.</summary>
    public MessageLine ReplaceAfter(QueuedMessage lost)
    {
        var fresh = new MessageLine(sessionId) { IsHeld = true, Awaited = lost };
        while (Take() is { } message)
            fresh.Add(message);
        return fresh;
    }

    public QueuedMessage? Take()
    {
        if (_messages.Count == 0)
            return null;
        var (order, message) = _messages.First();
        _messages.Remove(order);
        return message;
    }
}
