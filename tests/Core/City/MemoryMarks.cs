using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryMarks : IPortalMarks
{
    public PortalMark Mark { get; private set; } = new();

    public Task<PortalMark> LoadAsync(CancellationToken cancellation) => Task.FromResult(Mark);

    public Task SaveAsync(PortalMark mark, CancellationToken cancellation)
    {
        Mark = mark;
        return Task.CompletedTask;
    }
}
