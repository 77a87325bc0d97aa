using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class ParkedInput : IParkedInput
{
    public List<(string Reason, byte[] Content)> Kept { get; } = [];

    public Task SaveAsync(string reason, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Kept.Add((reason, content.ToArray()));
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<ParkedItem> ListAsync(CancellationToken cancellation) =>
        Kept.Select(kept => new ParkedItem(kept.Reason, kept.Content.Length, DateTimeOffset.UnixEpoch)).ToAsyncEnumerable();
}
