using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>
/// The access token. It is changed at 20 of its 25 hours, or when Zalo refuses it: one process at a time, and the new pair is
/// saved before it is used, because the old one is spent.
/// </summary>
internal sealed partial class ZaloTokens(TokenTable table, ZaloOauth oauth, ZaloSettings settings, TimeProvider time, ILogger<ZaloTokens> logger)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _oneRefresh = new(1, 1);
    private TokenPair? _known;
    private DateTimeOffset _notBefore;

    /// <returns>Null if none can be had: a person must log the account in again.</returns>
    public async Task<string?> CurrentAsync(CancellationToken cancellation)
    {
        if (_known?.IsFreshAt(time.GetUtcNow()) == true)
            return _known.Access;
        _known = await table.LoadAsync(cancellation);
        if (_known?.IsFreshAt(time.GetUtcNow()) == true)
            return _known.Access;
        return await RefreshAsync(null, cancellation) ?? (_known?.IsAliveAt(time.GetUtcNow()) == true ? _known.Access : null);
    }

    /// <param name="refused">The token Zalo did not take; null when it is only old.</param>
    /// <returns>Null if it could not be refreshed.</returns>
    public async Task<string?> RefreshAsync(string? refused, CancellationToken cancellation)
    {
        await _oneRefresh.WaitAsync(cancellation);
        try
        {
            return await RefreshAloneAsync(refused, cancellation);
        }
        finally
        {
            _oneRefresh.Release();
        }
    }

    private async Task<string?> RefreshAloneAsync(string? refused, CancellationToken cancellation)
    {
        if (Other(_known, refused) is { } alreadyKnown)
            return alreadyKnown;
        if (time.GetUtcNow() < _notBefore || await table.TryLeaseAsync(cancellation) is not { } lease)
            return null;
        try
        {
            _known = await table.LoadAsync(cancellation);
            if (Other(_known, refused) is { } refreshedElsewhere)
                return refreshedElsewhere;
            if (await oauth.RefreshAsync(_known?.Refresh ?? settings.FirstRefreshToken, cancellation) is not { } fresh)
            {
                _notBefore = time.GetUtcNow() + PauseAfterFailure;
                NotRefreshed();
                return null;
            }

            await table.SaveAsync(fresh, _known, CancellationToken.None); // spent is spent: nothing may stop the saving
            _known = fresh;
            return fresh.Access;
        }
        finally
        {
            await lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        }
    }

    private string? Other(TokenPair? pair, string? refused) => pair?.IsFreshAt(time.GetUtcNow()) == true && pair.Access != refused ? pair.Access : null;

    [LoggerMessage(
        EventId = 200, Level = LogLevel.Critical, Message = "Zalo's token could not be refreshed. If this goes on, an administrator of the account must log in again.")]
    private partial void NotRefreshed();
}
