using System.Diagnostics.Metrics;
using CitizenFeedback.Core;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>
/// The access token. It is changed at 20 of its 25 hours, or when Zalo refuses it: one process at a time, and the new pair is
/// saved before it is used, because the old one is spent.
/// </summary>
internal sealed partial class ZaloTokens(TokenTable table, TokenLease lease, ZaloOauth oauth, ZaloSettings settings, TimeProvider time, ILogger<ZaloTokens> logger)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    private static readonly Gauge<double> Age = Telemetry.Meter.CreateGauge<double>("zalo.token.age", "h", "Age of the access token: over 21 it was not refreshed in time, over 25 it is dead");

    private readonly SemaphoreSlim _oneRefresh = new(1, 1);
    private TokenPair? _known;
    private TokenPair? _unsaved;
    private DateTimeOffset _notBefore;

    /// <returns>Null if none can be had: a person must log the account in again.</returns>
    public async Task<string?> CurrentAsync(CancellationToken cancellation)
    {
        if (_known?.IsFreshAt(time.GetUtcNow()) != true)
            _known = await table.LoadAsync(cancellation);
        if (_known is not null)
            Age.Record((time.GetUtcNow() - _known.IssuedAt).TotalHours);
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
            return Other(_known, refused) ?? (time.GetUtcNow() < _notBefore ? null : await RefreshAloneAsync(refused, cancellation));
        }
        finally
        {
            _oneRefresh.Release();
        }
    }

    private async Task<string?> RefreshAloneAsync(string? refused, CancellationToken cancellation)
    {
        await using var held = await lease.TakeAsync(cancellation);
        if (held is null)
        {
            _notBefore = time.GetUtcNow() + PauseAfterFailure; // or every sender would wait for the lease in turn
            return null;
        }

        _known = await table.LoadAsync(cancellation);
        if (Other(_known, refused) is { } refreshedElsewhere)
            return refreshedElsewhere;
        _unsaved ??= await SpendAsync(refused, cancellation);
        if (_unsaved is null)
        {
            _notBefore = time.GetUtcNow() + PauseAfterFailure;
            NotRefreshed();
            return null;
        }

        await table.SaveAsync(_unsaved, _known, CancellationToken.None); // spent is spent: nothing may stop the saving
        (_known, _unsaved) = (_unsaved, null);
        return _known.Access;
    }

    /// <summary>A token whose answer was lost is sent again only when there is no working access token left to lose by it.</summary>
    private async Task<TokenPair?> SpendAsync(string? refused, CancellationToken cancellation)
    {
        if (_known is { IsSpent: true } && refused is null && _known.IsAliveAt(time.GetUtcNow()))
            return null;
        if (_known is not null)
            await table.MarkSpentAsync(true, cancellation);
        var answer = await oauth.RefreshAsync(_known?.Refresh ?? settings.FirstRefreshToken);
        if (_known is not null && answer is { Fresh: null, IsLost: false })
            await table.MarkSpentAsync(false, CancellationToken.None);
        return answer.Fresh;
    }

    private string? Other(TokenPair? pair, string? refused) => pair?.IsFreshAt(time.GetUtcNow()) == true && pair.Access != refused ? pair.Access : null;

    [LoggerMessage(
        EventId = 200, Level = LogLevel.Critical, Message = "Zalo's token could not be refreshed. If this goes on, an administrator of the account must log in again and set Zalo:FirstRefreshToken to the new refresh token.")]
    private partial void NotRefreshed();
}
