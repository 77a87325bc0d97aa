using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Tests.Clock;

/// <summary>Somebody else whose clock follows that of the host.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private readonly WebApplication _app;

    public Follower()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/local/clock", (Told told) => Offsets.Enqueue(told.Offset));
        _app.Start();
    }

    public Uri Address => new(_app.Urls.First());

    public ConcurrentQueue<TimeSpan> Offsets { get; } = [];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Told(TimeSpan Offset);
}
