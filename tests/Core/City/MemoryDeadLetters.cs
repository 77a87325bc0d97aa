using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryDeadLetters(KillSwitch kill) : IDeadLetterStore
{
    private readonly Dictionary<string, StoredLetter> _letters = [];
    private readonly Dictionary<string, string> _faults = [];

    public Task<StoredLetter?> FindAsync(WorkQueue queue, string messageId, CancellationToken cancellation) => FindAsync($"{queue}:{messageId}", cancellation);

    public Task<StoredLetter?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(_letters.GetValueOrDefault(id));

    public async Task<bool> TrySaveAsync(DeadLetter letter, string? etag, CancellationToken cancellation)
    {
        await Task.Yield();
        kill.Moment("before letter");
        var id = $"{letter.Queue}:{letter.MessageId}";
        if (_letters.GetValueOrDefault(id)?.ETag != etag)
            return false;
        _letters[id] = new StoredLetter(id, letter, $"{Guid.NewGuid()}");
        kill.Moment("after letter");
        return true;
    }

    public IAsyncEnumerable<StoredLetter> ListAsync(DeadLetterState state, CancellationToken cancellation) =>
        _letters.Values.Where(stored => stored.Letter.State == state).ToList().ToAsyncEnumerable();

    public Task DeleteAsync(string id, CancellationToken cancellation)
    {
        _letters.Remove(id);
        return Task.CompletedTask;
    }

    public Task NoteFaultAsync(string messageId, string fault, DateTimeOffset at, CancellationToken cancellation)
    {
        _faults[messageId] = fault;
        return Task.CompletedTask;
    }

    public Task<string?> FindFaultAsync(string messageId, CancellationToken cancellation) => Task.FromResult(_faults.GetValueOrDefault(messageId));

    public Task<int> PurgeSettledAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation) => Task.FromResult(0);

    public Task<int> PurgeFaultsAsync(DateTimeOffset before, CancellationToken cancellation) => Task.FromResult(0);
}
