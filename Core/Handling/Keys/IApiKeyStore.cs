namespace CitizenFeedback.Core.Handling.Keys;

public interface IApiKeyStore
{
    /// <returns>Null if there is none with that id.</returns>
    Task<ApiKey?> FindAsync(string id, CancellationToken cancellation);

    /// <returns>False, with nothing written, if there is one with that id.</returns>
    Task<bool> TryAddAsync(ApiKey key, CancellationToken cancellation);

    Task SaveAsync(ApiKey key, CancellationToken cancellation);

    IAsyncEnumerable<ApiKey> ListAsync(CancellationToken cancellation);
}
