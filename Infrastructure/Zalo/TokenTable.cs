using Azure.Data.Tables;
using Azure.Storage.Blobs.Specialized;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Table <c>ZaloToken</c>: the rotating pair, and the pair before it, encrypted.</summary>
internal sealed class TokenTable(StorageAccess storage, TokenCipher cipher)
{
    private const string Name = "ZaloToken";
    private const string Key = "pair";

    /// <summary>Longer than the one 5 s call made under it.</summary>
    private static readonly TimeSpan LeaseLife = TimeSpan.FromSeconds(60);

    /// <returns>Null before the first refresh.</returns>
    public async Task<TokenPair?> LoadAsync(CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Key, Key, cancellationToken: cancellation);
        return row.HasValue
            ? new TokenPair(cipher.Decrypt(row.Value!.GetString("Access")), cipher.Decrypt(row.Value.GetString("Refresh")), row.Value.GetDateTimeOffset("IssuedAt")!.Value)
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
            ["PreviousRefresh"] = before is null ? null : cipher.Encrypt(before.Refresh),
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>Only one process refreshes: a refresh token can be spent once.</summary>
    /// <returns>Null if another holds the lease.</returns>
    public async Task<BlobLeaseClient?> TryLeaseAsync(CancellationToken cancellation)
    {
        var container = await storage.ContainerAsync("locks", cancellation);
        var blob = container.GetBlobClient("zalo-token");
        if (!await blob.ExistsAsync(cancellation))
            await CreateAsync(blob, cancellation);
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await lease.AcquireAsync(LeaseLife, cancellationToken: cancellation);
            return lease;
        }
        catch (Azure.RequestFailedException conflict) when (conflict.Status == 409)
        {
            return null;
        }
    }

    private static async Task CreateAsync(Azure.Storage.Blobs.BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), overwrite: false, cancellation);
        }
        catch (Azure.RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // Another process was faster: it is there, which is all that is wanted.
        }
    }
}
