namespace CitizenFeedback.Core.Work;

/// <summary>Remembers with which data the open feedback was last woken.</summary>
public interface IReleaseMark
{
    /// <returns>Null before the first.</returns>
    Task<string?> DataVersionAsync(CancellationToken cancellation);

    Task SaveDataVersionAsync(string version, CancellationToken cancellation);

    /// <summary>As if nothing had been woken yet: all that is open is woken soon.</summary>
    Task ForgetAsync(CancellationToken cancellation);
}
