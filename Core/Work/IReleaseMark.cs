namespace CitizenFeedback.Core.Work;

/// <summary>Remembers with which data the open feedback was last woken.</summary>
public interface IReleaseMark
{
    Task<ReleaseMark> LoadAsync(CancellationToken cancellation);

    /// <returns>False if it was forgotten, or saved by another release, since it was loaded: then nothing is saved.</returns>
    Task<bool> TrySaveAsync(string dataVersion, string? etag, CancellationToken cancellation);

    /// <summary>As if nothing had been woken yet: all that is open is woken soon, also if a waking is under way.</summary>
    Task ForgetAsync(CancellationToken cancellation);
}

/// <param name="DataVersion">Null before the first waking.</param>
/// <param name="ETag">Null before anything was written.</param>
public sealed record ReleaseMark(string? DataVersion, string? ETag);
