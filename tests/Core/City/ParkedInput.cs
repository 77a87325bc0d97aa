using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class ParkedInput : IParkedInput
{
    private readonly Dictionary<string, ParkedSettlement> _settled = [];

    public List<(string Reason, byte[] Content)> Kept { get; } = [];

    public Task SaveAsync(string reason, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Kept.Add((reason, content.ToArray()));
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<ParkedItem> ListAsync(CancellationToken cancellation) => Kept.Select(ItemOf).Reverse().ToList().ToAsyncEnumerable();

    public Task<StoredInput?> FindAsync(string name, CancellationToken cancellation) => Task.FromResult(
        Kept.Select((kept, number) => new StoredInput(ItemOf(kept, number), kept.Content, "")).FirstOrDefault(stored => stored.Item.Name == name));

    public Task<bool> TrySettleAsync(StoredInput input, ParkedSettlement settlement, CancellationToken cancellation) =>
        Task.FromResult(_settled.TryAdd(input.Item.Name, settlement));

    public Task DeleteAsync(string name, CancellationToken cancellation)
    {
        Kept.RemoveAll(kept => $"{kept.Reason}/{Kept.IndexOf(kept)}" == name);
        return Task.CompletedTask;
    }

    public Task<int> PurgeSettledAsync(DateTimeOffset before, bool isDry, CancellationToken cancellation) => Task.FromResult(0);

    private ParkedItem ItemOf((string Reason, byte[] Content) kept, int number)
    {
        var name = $"{kept.Reason}/{number}";
        return new ParkedItem(name, kept.Content.Length, DateTimeOffset.UnixEpoch, _settled.GetValueOrDefault(name));
    }
}
