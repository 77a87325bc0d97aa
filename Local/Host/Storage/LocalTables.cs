using Azure.Data.Tables;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>The two tables of a local host.</summary>
internal sealed record LocalTables(TableClient Bus, TableClient Durable)
{
    public static async Task<LocalTables> OpenAsync(LocalHostOptions options, CancellationToken ct)
    {
        var bus = LocalTable.OpenAsync(options.StorageConnectionString, options.StoragePrefix + "bus", ct);
        var durable = LocalTable.OpenAsync(options.StorageConnectionString, options.StoragePrefix + "durable", ct);
        return new LocalTables(await bus, await durable);
    }
}
