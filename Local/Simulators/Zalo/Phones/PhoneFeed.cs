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

    /// <summary>Everything from now on, until the watcher has gone or the simulator stops.</summary>
    public async IAsyncEnumerable<SseItem<object>> WatchAsync(CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        var key = Guid.NewGuid();
        var channel = _watchers[key] = Channel.CreateUnbounded<SseItem<object>>();
        try
        {
            // The first item opens the stream at once, so that a watcher knows from when on it misses nothing.
            yield return new SseItem<object>(new { }, "watching");
            while (await HasNextAsync(channel.Reader, end.Token))
            {
                while (channel.Reader.TryRead(out var item))
                    yield return item;
            }
        }
        finally
        {
            _watchers.TryRemove(key, out _);
        }
    }

    /// <summary>False once the watcher has gone: the ordinary end of a stream, no failure.</summary>
    private static async Task<bool> HasNextAsync(ChannelReader<SseItem<object>> reader, CancellationToken end)
    {
        try
        {
            return await reader.WaitToReadAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
