namespace CitizenFeedback.Local.Simulators.Zalo.Tokens;

/// <summary>One pair Zalo handed out, and the refresh token that was spent for it (null for a log-in by an administrator).</summary>
internal sealed record TokenPair(string AccessToken, string RefreshToken, DateTimeOffset IssuedAt, string? Spent);
