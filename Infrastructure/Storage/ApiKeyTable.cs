using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CitizenFeedback.Core.Handling.Keys;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Table <c>ApiKeys</c>: few rows, read by id.</summary>
public sealed class ApiKeyTable(StorageAccess storage) : IApiKeyStore
{
    private const string Name = "ApiKeys", Partition = "keys";

    public async Task<ApiKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, RowKeys.Safe(id), cancellationToken: cancellation);
        return row.HasValue ? StoredJson.ReadRow<ApiKey>(row.Value!) : null;
    }

    public async Task<bool> TryAddAsync(ApiKey key, CancellationToken cancellation)
    {
        var transaction = new RowTransaction(await storage.TableAsync(Name, cancellation));
        transaction.Add(StoredJson.Row(Partition, RowKeys.Safe(key.Id), key));
        return await transaction.TrySubmitAsync(cancellation) is not null;
    }

    /// <remarks>A revocation must not be undone by the "last used" of a call beside it: a revoked row stays revoked.</remarks>
    public async Task SaveAsync(ApiKey key, CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        while (true)
        {
            var known = await table.GetEntityIfExistsAsync<TableEntity>(Partition, RowKeys.Safe(key.Id), cancellationToken: cancellation);
            var revokedAt = known.HasValue ? StoredJson.ReadRow<ApiKey>(known.Value!)!.RevokedAt : null;
            var transaction = new RowTransaction(table);
            transaction.AddOrReplace(
                StoredJson.Row(Partition, RowKeys.Safe(key.Id), key with { RevokedAt = revokedAt ?? key.RevokedAt }),
                known.HasValue ? known.Value!.ETag.ToString() : null);
            if (await transaction.TrySubmitAsync(cancellation) is not null)
                return;
        }
    }

    public async IAsyncEnumerable<ApiKey> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var table = await storage.TableAsync(Name, cancellation);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
            yield return StoredJson.ReadRow<ApiKey>(row)!;
    }
}
