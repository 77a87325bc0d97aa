using System.Security.Cryptography;
using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.Zalo.Tokens;

/// <summary>The tokens in the world. A refresh token works once and for three months, an access token for 25 hours.</summary>
internal sealed class TokenBook : IDisposable
{
    /// <summary>Seconds an access token lives, as the answer to a refresh says.</summary>
    public const int AccessLifeSeconds = 90_000;

    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly Journal<TokenPair> _journal;
    private readonly Dictionary<string, DateTimeOffset> _accessIssued = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _unspent = new(StringComparer.Ordinal);

    public TokenBook(string path, SimulatorOptions options)
    {
        _clock = options.Clock;
        _journal = new Journal<TokenPair>(path);
        _unspent[options.FirstRefreshToken] = DateTimeOffset.MaxValue - RefreshLife;
        foreach (var pair in _journal.Loaded)
            Fold(pair);
    }

    /// <summary>Spends a refresh token for a new pair; null when it is unknown, spent or too old.</summary>
    public TokenPair? Refresh(string refreshToken)
    {
        lock (_lock)
            return _unspent.TryGetValue(refreshToken, out var issued) && _clock.GetUtcNow() <= issued + RefreshLife ? Issue(refreshToken) : null;
    }

    /// <summary>A new pair out of Zalo's console, as an administrator gets it after a broken rotation.</summary>
    public TokenPair LogIn()
    {
        lock (_lock)
            return Issue(spent: null);
    }

    public AccessState StateOf(string accessToken)
    {
        lock (_lock)
        {
            if (!_accessIssued.TryGetValue(accessToken, out var issued))
                return AccessState.Unknown;

            return _clock.GetUtcNow() <= issued.AddSeconds(AccessLifeSeconds) ? AccessState.Valid : AccessState.Expired;
        }
    }

    public void Dispose() => _journal.Dispose();

    private TokenPair Issue(string? spent)
    {
        var pair = new TokenPair("at-" + NewToken(), "rt-" + NewToken(), _clock.GetUtcNow(), spent);
        _journal.Append(pair);
        Fold(pair);
        return pair;
    }

    private void Fold(TokenPair pair)
    {
        if (pair.Spent is not null)
            _unspent.Remove(pair.Spent);

        _unspent[pair.RefreshToken] = pair.IssuedAt;
        _accessIssued[pair.AccessToken] = pair.IssuedAt;
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(48));
}
