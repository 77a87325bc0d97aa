using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace CitizenFeedback.Benchmarks;

/// <summary>What is in the store after all that.</summary>
internal static class StoreSizes
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(string storage, CancellationToken ct)
    {
        List<Figure> figures = [];
        await foreach (var table in new TableServiceClient(storage).QueryAsync(cancellationToken: ct))
            figures.Add(await SizeOfAsync(new TableClient(storage, table.Name), ct));
        var blobs = new BlobServiceClient(storage);
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: ct))
        {
            var (count, bytes) = (0, 0L);
            await foreach (var blob in blobs.GetBlobContainerClient(container.Name).GetBlobsAsync(cancellationToken: ct))
                (count, bytes) = (count + 1, bytes + (blob.Properties.ContentLength ?? 0));
            figures.Add(Of($"Container {container.Name}", count, "blobs", bytes));
        }

        return figures;
    }

    private static async Task<Figure> SizeOfAsync(TableClient table, CancellationToken ct)
    {
        var (count, bytes) = (0, 0L);
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: ct))
            (count, bytes) = (count + 1, bytes + row.Sum(property => property.Key.Length * 2 + SizeOf(property.Value)));
        return Of($"Table {table.Name}", count, "rows", bytes);
    }

    private static long SizeOf(object? value) => value switch
    {
        string text => text.Length * 2,
        byte[] bytes => bytes.Length,
        BinaryData data => data.ToMemory().Length,
        _ => 8,
    };

    private static Figure Of(string name, int count, string what, long bytes) => new(name, $"{count} {what}", $"{bytes / 1024.0:0} KB");
}
