namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>What spending a refresh token came to. A class and not a record, so that printing it shows no secret.</summary>
internal sealed class RefreshAnswer
{
    /// <summary>Zalo refused, or was never reached: the token is what it was.</summary>
    public static readonly RefreshAnswer Refused = new();

    /// <summary>No answer, or none that can be read: the token may be spent.</summary>
    public static readonly RefreshAnswer Lost = new() { IsLost = true };

    public TokenPair? Fresh { get; init; }

    public bool IsLost { get; private init; }
}
