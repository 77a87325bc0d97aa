using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryReleaseMark : IReleaseMark
{
    private string? _version;

    public Task<string?> DataVersionAsync(CancellationToken cancellation) => Task.FromResult(_version);

    public Task SaveDataVersionAsync(string version, CancellationToken cancellation) => Task.FromResult(_version = version);

    public Task ForgetAsync(CancellationToken cancellation) => Task.FromResult(_version = null);
}
