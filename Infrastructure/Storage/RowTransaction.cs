using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>
/// One entity group transaction. The service's limits (100 rows, one partition, 4 MB) are checked here, because the emulator does not.
/// </summary>
internal sealed class RowTransaction(TableClient table)
{
    public const int MostRows = 100;

    /// <summary>4 MiB, less what the envelope of 100 rows may take.</summary>
    public const int MostBytes = (4 * 1024 * 1024) - (MostRows * 1024);

    private readonly List<TableTransactionAction> _actions = [];

    /// <summary>Fails the transaction if the row exists.</summary>
    public void Add(ITableEntity row) => _actions.Add(new TableTransactionAction(TableTransactionActionType.Add, row));

    public void Put(ITableEntity row) => _actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));

    /// <summary>Fails the transaction if the row is gone already, or was changed since.</summary>
    /// <param name="etag">Null: whatever it holds now.</param>
    public void Delete(ITableEntity row, string? etag = null) =>
        _actions.Add(new TableTransactionAction(TableTransactionActionType.Delete, row, etag is null ? ETag.All : new ETag(etag)));

    /// <summary>Adds the row if <paramref name="etag"/> is null; else fails the transaction if the row was changed since.</summary>
    public void AddOrReplace(ITableEntity row, string? etag)
    {
        if (etag is null)
            Add(row);
        else
            _actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(etag)));
    }

    /// <returns>The new ETags in the order of the calls; null, with nothing written, if a row was changed by somebody else.</returns>
    /// <exception cref="InvalidOperationException">The change is larger than one transaction holds.</exception>
    public async Task<IReadOnlyList<string>?> TrySubmitAsync(CancellationToken cancellation)
    {
        CheckLimits();
        try
        {
            var answer = await table.SubmitTransactionAsync(_actions, cancellation);
            return [.. answer.Value.Select(part => part.Headers.ETag?.ToString() ?? "")];
        }
        catch (TableTransactionFailedException e) when (IsLost(e.ErrorCode))
        {
            return null;
        }
    }

    private static bool IsLost(string? code) =>
        code == TableErrorCode.EntityAlreadyExists || code == TableErrorCode.UpdateConditionNotSatisfied || code == TableErrorCode.ResourceNotFound;

    private void CheckLimits()
    {
        if (_actions.Count > MostRows)
            throw new InvalidOperationException($"A change of {_actions.Count} rows: one transaction holds {MostRows}.");
        if (_actions.DistinctBy(action => action.Entity.PartitionKey).Count() != 1)
            throw new InvalidOperationException("One transaction holds rows of one partition.");
        var bytes = _actions.Sum(action => SizeOf((TableEntity)action.Entity));
        if (bytes > MostBytes)
            throw new InvalidOperationException($"A change of {bytes} bytes: one transaction holds {MostBytes}.");
    }

    /// <summary>About as many bytes as the row takes in a transaction.</summary>
    internal static int SizeOf(TableEntity row) =>
        row.Sum(property => property.Key.Length + (property.Value is string text ? JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length : 64));
}
