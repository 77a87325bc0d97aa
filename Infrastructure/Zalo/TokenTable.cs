using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Table <c>ZaloToken</c>: the rotating pair, and the refresh token before it, encrypted.</summary>
internal sealed class TokenTable(StorageAccess storage, TokenCipher cipher, ZaloSettings settings)
{
    private const string Name = "ZaloToken";
    private const string Key = "pair";

    /// <summary>Tells which first refresh token a pair descends from.</summary>
    private readonly string _origin = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.FirstRefreshToken)));

    /// <returns>Null before the first refresh, and after a person set a new first refresh token: the stored pair counts no more.</returns>
    public async Task<TokenPair?> LoadAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Key, Key, cancellationToken: cancellation);
        return found is { HasValue: true, Value: { } row } && (row.GetString("Origin") ?? _origin) == _origin
            ? new TokenPair(
                cipher.Decrypt(row.GetString("Access")), cipher.Decrypt(row.GetString("Refresh")),
                row.GetDateTimeOffset("IssuedAt")!.Value, row.GetBoolean("IsSpent") ?? false)
            : null;
    }

    public async Task SaveAsync(TokenPair pair, TokenPair? before, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = new TableEntity(Key, Key)
        {
            ["Access"] = cipher.Encrypt(pair.Access),
            ["Refresh"] = cipher.Encrypt(pair.Refresh),
            ["IssuedAt"] = pair.IssuedAt,
            ["IsSpent"] = pair.IsSpent,
            ["Origin"] = _origin,
            ["PreviousRefresh"] = before is null ? null : cipher.Encrypt(before.Refresh),
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>Remembers over the death of this process that the stored refresh token was sent, or that it came back whole.</summary>
    public async Task MarkSpentAsync(bool isSpent, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await table.UpdateEntityAsync(new TableEntity(Key, Key) { ["IsSpent"] = isSpent }, Azure.ETag.All, TableUpdateMode.Merge, cancellation);
    }
}
