namespace CitizenFeedback.Core.Handling.Keys;

/// <summary>A key stands for one agency and one role. Only a hash of its secret is kept.</summary>
/// <param name="Id">Public part, by which it is found.</param>
/// <param name="SecretHash">SHA-256 of the secret part, hexadecimal; the secret has 256 random bits, so no salt is needed.</param>
/// <param name="LastUsedAt">To the hour.</param>
/// <param name="RevokedAt">From then on it opens nothing.</param>
public sealed record ApiKey(
    string Id, string SecretHash, string AgencyCode, Role Role, string Name, DateTimeOffset CreatedAt, string CreatedBy,
    DateTimeOffset? LastUsedAt = null, DateTimeOffset? RevokedAt = null)
{
    public Official Official => new(AgencyCode, Role, Name);
}
