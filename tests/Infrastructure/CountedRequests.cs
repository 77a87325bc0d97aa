using System.Diagnostics;

namespace CitizenFeedback.Infrastructure.Tests;

/// <summary>Counts the HTTP requests of this process whose address contains a text.</summary>
internal sealed class CountedRequests : IDisposable
{
    private readonly ActivityListener _listener;
    private int _count;

    public CountedRequests(string part)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = request =>
            {
                if (request.GetTagItem("url.full") is string address && address.Contains(part, StringComparison.Ordinal))
                    Interlocked.Increment(ref _count);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Count => _count;

    public void Dispose() => _listener.Dispose();
}
