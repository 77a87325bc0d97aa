using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Keys;

namespace CitizenFeedback.Functions.Handling;

/// <summary>A key as operators see it.</summary>
/// <param name="Key">Its text, told once when it is issued.</param>
public sealed record KeyView(
    string Id, string AgencyCode, Role Role, string Name, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt,
    string? Key = null)
{
    public static KeyView Of(ApiKey key) =>
        new(key.Id, key.AgencyCode, key.Role, key.Name, key.CreatedAt, key.CreatedBy, key.LastUsedAt, key.RevokedAt);
}
