using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.City;

internal sealed class MemoryReleaseMark : IReleaseMark
{
    private string? _version;
    private int _writes;

    public Task<ReleaseMark> LoadAsync(CancellationToken cancellation) => Task.FromResult(new ReleaseMark(_version, _writes == 0 ? null : $"{_writes}"));

    public Task<bool> TrySaveAsync(string dataVersion, string? etag, CancellationToken cancellation)
    {
        var isFree = etag == (_writes == 0 ? null : $"{_writes}");
        if (isFree)
            (_version, _writes) = (dataVersion, _writes + 1);
        return Task.FromResult(isFree);
    }

    public Task ForgetAsync(CancellationToken cancellation)
    {
        (_version, _writes) = (null, _writes + 1);
        return Task.CompletedTask;
    }
}
