using System.Collections.Concurrent;
using System.Diagnostics;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.Local.Play;

/// <summary>Plays chats against a running city, and judges what came of them.</summary>
public sealed class ChatPlay(LocalAddresses addresses, NoticeTexts texts, int parallel, TimeSpan patience) : IDisposable
{
    private readonly HttpClient _zalo = new() { BaseAddress = addresses.Zalo };
    private readonly HttpClient _city = new() { BaseAddress = addresses.City };
    private readonly HttpClient _host = new() { BaseAddress = addresses.Functions };

    public async Task<PlayReport> RunAsync(IReadOnlyList<PlayChat> chats, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var played = await PlayAsync(chats, ct);
        await new Settling(_host, patience).WaitAsync(ct);
        var judge = new Judge(texts, await new CityClient(_city).EntriesAsync(ct));
        List<ChatRecord> records = [];
        foreach (var chat in played.OrderBy(chat => chat.Chat.Line))
            records.Add(judge.Judgement(chat, await chat.Phone.ReadAsync(0, ct)));
        return new PlayReport(PlayTotals.Of(records, watch.Elapsed), records);
    }

    public void Dispose()
    {
        _zalo.Dispose();
        _city.Dispose();
        _host.Dispose();
    }

    /// <summary>The chats of one phone follow one another; the phones play side by side.</summary>
    private async Task<IReadOnlyCollection<PlayedChat>> PlayAsync(IReadOnlyList<PlayChat> chats, CancellationToken ct)
    {
        ConcurrentBag<PlayedChat> played = [];
        var progress = new PlayProgress(chats.Count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = ct };
        await Parallel.ForEachAsync(chats.GroupBy(chat => chat.From), options, async (ofOnePhone, stop) =>
        {
            var phone = new PhoneClient(_zalo, PhoneClient.NewUserId());
            await phone.IntroduceAsync(ofOnePhone.First().Profile, stop);
            var after = 0;
            foreach (var chat in ofOnePhone)
            {
                var ended = await new Person(phone, chat, texts, patience).PlayAsync(after, stop);
                played.Add(ended);
                progress.Ended(ended.Ending);
                after = ended.Until;
            }
        });
        return played;
    }
}
