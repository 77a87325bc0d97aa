using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>Tells everyone who watches what changes on the phones.</summary>
internal sealed class PhoneFeed
{
    private readonly ConcurrentDictionary<Guid, Channel<SseItem<object>>> _watchers = new();

    public void Publish(string kind, object what)
    {
        foreach (var watcher in _watchers.Values)
            watcher.Writer.TryWrite(new SseItem<object>(what, kind));
    }

    public async IAsyncEnumerable<SseItem<object>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var key = Guid.NewGuid();
        var channel = _watchers[key] = Channel.CreateUnbounded<SseItem<object>>();
        try
        {
            // The first item opens the stream at once, so that a watcher knows from when on it misses nothing.
            yield return new SseItem<object>(new { }, "watching");
            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken))
                yield return item;
        }
        finally
        {
            _watchers.TryRemove(key, out _);
        }
    }
}
