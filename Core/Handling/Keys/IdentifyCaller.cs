namespace CitizenFeedback.Core.Handling.Keys;

/// <summary>Tells from a key who calls.</summary>
public sealed class IdentifyCaller(IApiKeyStore keys, FirstKey first, TimeProvider time)
{
    /// <summary>How exact <see cref="ApiKey.LastUsedAt"/> is: a write for every call would cost more than the call.</summary>
    private static readonly TimeSpan UseStep = TimeSpan.FromHours(1);

    private static readonly string NoSecret = new('0', 64);

    /// <param name="authorization">The header; <c>Bearer</c> and the key.</param>
    /// <returns>Null for whatever is no living key, without telling which of the reasons it was.</returns>
    public async Task<Caller?> RunAsync(string? authorization, CancellationToken cancellation)
    {
        const string scheme = "Bearer ";
        if (authorization?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) != true || ApiKeyText.Parse(authorization[scheme.Length..].Trim()) is not { } text)
            return null;
        if (first.Key is { } setting && text.Id == setting.Id)
            return text.Opens(setting.SecretHash) ? new Caller(text.Id, first.Official) : null;

        var key = await keys.FindAsync(text.Id, cancellation);
        if (!text.Opens(key?.SecretHash ?? NoSecret) || key is not { RevokedAt: null })
            return null;
        var now = time.GetUtcNow();
        if (!(key.LastUsedAt > now - UseStep))
            await keys.SaveAsync(key with { LastUsedAt = now }, cancellation);
        return new Caller(key.Id, key.Official);
    }
}

/// <param name="KeyId">Names the key, which may be one of several of its agency.</param>
public sealed record Caller(string KeyId, Official Official);
