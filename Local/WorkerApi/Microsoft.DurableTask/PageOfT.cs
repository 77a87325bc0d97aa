namespace Microsoft.DurableTask;

public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null)
{
    public IReadOnlyList<T> Values { get; } = values;
    public string? ContinuationToken { get; } = continuationToken;
}
