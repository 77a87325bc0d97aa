using System.Collections.Concurrent;
using System.Diagnostics;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.Benchmarks;

/// <summary>
/// 200 webhook calls a second with all consumers on; beside it as many calls of a function that does nothing. The calls leave at
/// their time, whether or not the ones before were answered, and each is timed from the moment it should have left.
/// </summary>
internal static class WebhookLoad
{
    private const int PerSecond = 200;
    private const int People = 500;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(LocalCity city, LocalFolder folder, TimeSpan duration, CancellationToken ct)
    {
        using var product = new HttpClient { BaseAddress = city.Addresses.Functions };
        var signer = new ZaloSigner(LocalSettings.AppId, LocalSecrets.LoadOrCreate(folder.SecretsFile).OaSecretKey);
        var people = await PeopleAsync(city, ct);
        var nothing = await LoadAsync(duration, _ => new HttpRequestMessage(HttpMethod.Get, "health/live"), product, ct);
        await LoadAsync(WarmUp, call => Message(signer, people, "a", call), product, ct);
        var webhook = await LoadAsync(duration, call => Message(signer, people, "b", call), product, ct);

        var watch = Stopwatch.StartNew();
        while (!(await product.GetStringAsync("local/idle", ct)).Contains("true", StringComparison.Ordinal))
            await Task.Delay(100, ct);
        return
        [
            new Figure($"Webhook at {PerSecond} a second, p50", Figures.Text(webhook.Percentile(0.5)), Beside(0.5)),
            new Figure($"Webhook at {PerSecond} a second, p99", Figures.Text(webhook.Percentile(0.99)), Beside(0.99)),
            new Figure("All its messages answered, after the last call", Figures.Text(watch.Elapsed), $"{webhook.Count} calls in {duration.TotalSeconds:0} s"),
        ];

        string Beside(double share) => Figures.Times(webhook.Percentile(share), nothing.Percentile(share), "a function that does nothing");
    }

    /// <summary>Zalo lets the account answer only those who have written to it.</summary>
    private static async Task<IReadOnlyList<string>> PeopleAsync(LocalCity city, CancellationToken ct)
    {
        using var zalo = new HttpClient { BaseAddress = city.Addresses.Zalo };
        List<string> people = [.. Enumerable.Range(0, People).Select(_ => PhoneClient.NewUserId())];
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct }, async (person, stop) =>
            await new PhoneClient(zalo, person).SendTextAsync("xin chào", stop));
        await Task.Delay(TimeSpan.FromSeconds(10), ct);
        return people;
    }

    private static HttpRequestMessage Message(ZaloSigner signer, IReadOnlyList<string> people, string run, int call)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var text = $"cán bộ một cửa phường Cửa Nam bắt tôi đi lại {call} lần bổ sung giấy tờ";
        return signer.Call(ZaloSigner.TextEvent(people[call % people.Count], $"{run}{call}", text, timestamp), $"{timestamp}");
    }

    private static async Task<IReadOnlyCollection<TimeSpan>> LoadAsync(
        TimeSpan duration, Func<int, HttpRequestMessage> request, HttpClient http, CancellationToken ct)
    {
        var times = new ConcurrentBag<TimeSpan>();
        List<Task> running = [];
        var clock = Stopwatch.StartNew();
        for (var call = 0; call < duration.TotalSeconds * PerSecond; call++)
        {
            var due = TimeSpan.FromSeconds((double)call / PerSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } wait)
                await Task.Delay(wait, ct);
            running.Add(CallAsync(request(call), due));
        }

        await Task.WhenAll(running);
        return times;

        async Task CallAsync(HttpRequestMessage message, TimeSpan due)
        {
            using var answer = await http.SendAsync(message, ct);
            answer.EnsureSuccessStatusCode();
            times.Add(clock.Elapsed - due);
        }
    }
}
