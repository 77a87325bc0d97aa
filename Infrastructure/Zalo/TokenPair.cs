namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>A rotating pair. A class and not a record, so that printing it shows no secret.</summary>
internal sealed class TokenPair(string access, string refresh, DateTimeOffset issuedAt, bool isSpent = false)
{
    /// <summary>An access token lives 25 h (Zalo, OAuth v4); it is changed in good time.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(20);
    private static readonly TimeSpan Life = TimeSpan.FromHours(25);

    public string Access { get; } = access;

    public string Refresh { get; } = refresh;

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    /// <summary>The refresh token was sent and no answer came: it may be good, or spent for a pair nobody has.</summary>
    public bool IsSpent { get; } = isSpent;

    public bool IsFreshAt(DateTimeOffset now) => Access.Length > 0 && now - IssuedAt < GoodFor;

    public bool IsAliveAt(DateTimeOffset now) => Access.Length > 0 && now - IssuedAt < Life;
}
