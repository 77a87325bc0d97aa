using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>What every phone shows, in order.</summary>
internal sealed class Chats : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Journal<ChatMessage> _journal;
    private readonly Dictionary<string, List<ChatMessage>> _chats = new(StringComparer.Ordinal);

    public Chats(string path)
    {
        _journal = new Journal<ChatMessage>(path);
        foreach (var message in _journal.Loaded)
            ChatOf(message.UserId).Add(message);
    }

    /// <summary>Adds a message and gives it its number.</summary>
    public ChatMessage Add(ChatMessage message)
    {
        lock (_lock)
        {
            var chat = ChatOf(message.UserId);
            var numbered = message with { Number = chat.Count + 1 };
            _journal.Append(numbered);
            chat.Add(numbered);
            return numbered;
        }
    }

    public IReadOnlyList<ChatMessage> After(string userId, int number)
    {
        lock (_lock)
            return [.. ChatOf(userId).Skip(number)];
    }

    /// <summary>Messages as Zalo's own history shows them, newest first: what people or the OA sent, no follow or unfollow.</summary>
    public IReadOnlyList<ChatMessage> History(string userId)
    {
        lock (_lock)
            return [.. ChatOf(userId).Where(message => message.Kind is not ("follow" or "unfollow" or "chatnow")).Reverse()];
    }

    public void Dispose() => _journal.Dispose();

    private List<ChatMessage> ChatOf(string userId) =>
        _chats.TryGetValue(userId, out var chat) ? chat : _chats[userId] = [];
}
