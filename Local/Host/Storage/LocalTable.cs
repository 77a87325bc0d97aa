using Azure;
using Azure.Data.Tables;

namespace CitizenFeedback.Local.Host.Storage;

/// <summary>Opens the local host's own tables; a call to a storage that is down fails within about two seconds.</summary>
internal static class LocalTable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<TableClient> OpenAsync(string connectionString, string name, CancellationToken ct)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = Patience;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        var table = new TableClient(connectionString, name, options);
        await table.CreateIfNotExistsAsync(ct);
        return table;
    }

    /// <summary>True for what a storage does that cannot be reached or does not answer in time.</summary>
    public static bool IsOutage(Exception e) =>
        e is RequestFailedException { Status: 0 or >= 500 } or AggregateException or OperationCanceledException or HttpRequestException or IOException;

    /// <summary>A text as part of a key, in which <c>/ \ # ?</c> and control characters are forbidden.</summary>
    public static string Key(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '$' ? c.ToString() : $"!{(int)c:x4}"));
}
