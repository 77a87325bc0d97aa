using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Core.Work;

/// <summary>
/// Wakes every open feedback once after a release that brought other data, or after a pause: a corrected calendar or rule moves dates at once,
/// not by the next night. They look when no instance goes by a pause that is over. Killed between, or when a pause ends meanwhile, it wakes them again; while two
/// releases run side by side, each wakes in turn, which does no harm.
/// </summary>
public sealed class WakeAfterRelease(IReleaseMark mark, DataFolder data, WakeOpenFeedback wake)
{
    private readonly Lazy<string> _version = new(data.Version);

    /// <returns>How many were woken; null when the data is what it was.</returns>
    public async Task<int?> RunAsync(CancellationToken cancellation)
    {
        var before = await mark.LoadAsync(cancellation);
        if (before.DataVersion == _version.Value)
            return null;
        var woken = await wake.RunAsync(CurrentPauses.Memory, cancellation);
        await mark.TrySaveAsync(_version.Value, before.ETag, cancellation);
        return woken;
    }
}
