using CitizenFeedback.Core.Health;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>A token can be had.</summary>
internal sealed class TokenProbe(ZaloTokens tokens) : IReadinessProbe
{
    public string Name => "zalo-token";

    public async Task CheckAsync(CancellationToken cancellation)
    {
        if (await tokens.CurrentAsync(cancellation) is null)
            throw new InvalidOperationException("No token of Zalo can be had.");
    }
}
