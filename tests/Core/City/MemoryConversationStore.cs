using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryConversationStore(KillSwitch kill) : IConversationStore
{
    private readonly ConcurrentDictionary<string, Partition> _partitions = new();

    /// <summary>What happens after a silent chat was read and before anything is done about it.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public async Task<StoredConversation> LoadAsync(string senderId, string? eventKey, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("load conversation");
        var partition = _partitions.GetOrAdd(senderId, _ => new Partition());
        lock (partition)
            return new StoredConversation(
                partition.Json is null ? Conversation.New : JsonSerializer.Deserialize<Conversation>(partition.Json, JsonSerializerOptions.Web)!,
                partition.Json is null ? null : $"{partition.Version}",
                eventKey is not null && partition.Seen.Contains(eventKey));
    }

    public async Task<string?> TryCommitAsync(string senderId, string? etag, Conversation conversation, string? eventKey, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before conversation commit");
        var partition = _partitions.GetOrAdd(senderId, _ => new Partition());
        lock (partition)
        {
            if ((etag ?? "0") != $"{partition.Version}" || (eventKey is not null && !partition.Seen.Add(eventKey)))
                return null;
            partition.Version++;
            partition.Json = JsonSerializer.Serialize(conversation, JsonSerializerOptions.Web);
            etag = $"{partition.Version}";
        }

        kill.Moment("after conversation commit");
        return etag;
    }

    public async IAsyncEnumerable<SilentConversation> ListSilentAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var silent = _partitions
            .Where(one => one.Value.Json is not null)
            .Select(one => new SilentConversation(one.Key, JsonSerializer.Deserialize<Conversation>(one.Value.Json!, JsonSerializerOptions.Web)!, $"{one.Value.Version}"))
            .Where(one => one.Conversation.HeardAt <= since).ToList();
        foreach (var one in silent)
        {
            await Meanwhile();
            yield return one;
        }
    }

    public async Task<bool> TryForgetAsync(string senderId, string etag, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before forgetting a conversation");
        var partition = _partitions[senderId];
        lock (partition)
        {
            if (etag != $"{partition.Version}")
                return false;
            (partition.Json, partition.Version) = (null, 0);
        }

        kill.Moment("after forgetting a conversation");
        return true;
    }

    public Task<int> PurgeSeenAsync(DateTimeOffset before, CancellationToken cancellation) => Task.FromResult(0);

    private sealed class Partition
    {
        public int Version { get; set; }

        public string? Json { get; set; }

        public HashSet<string> Seen { get; } = [];
    }
}
