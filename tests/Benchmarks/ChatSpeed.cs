using System.Diagnostics;
using Azure.Data.Tables;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.Benchmarks;

/// <summary>What a person at the phone waits for, while eight chats go on at the same time; beside it one write to the store.</summary>
internal static class ChatSpeed
{
    private const int Rounds = 4;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(LocalCity city, string repository, CancellationToken ct)
    {
        var samples = PlayFile.Read(Path.Combine(repository, "data", "samples", "chats-50.jsonl")).Chats;
        using var play = new ChatPlay(city.Addresses, NoticeTexts.Shipped(), parallel: 8, patience: TimeSpan.FromSeconds(60));
        await play.RunAsync(samples, ct); // the first is for the compiler
        List<ChatRecord> records = [];
        for (var round = 0; round < Rounds; round++)
            records.AddRange((await play.RunAsync(samples, ct)).Chats);

        var write = (await WritesAsync(city.StorageConnectionString, ct)).Percentile(0.5);
        return
        [
            Of("Webhook to first answer at the phone, p95", records.Select(record => record.SecondsToFirstAnswer), write),
            Of("Gửi to notice at the phone, p95", records.Select(record => record.SecondsToNotice), write),
            new Figure("Chats lost, doubled", $"{records.Count(record => record.Lost)}, {records.Count(record => record.Doubled)} of {records.Count}"),
        ];
    }

    private static Figure Of(string name, IEnumerable<double?> seconds, TimeSpan write)
    {
        List<TimeSpan> times = [.. seconds.OfType<double>().Select(TimeSpan.FromSeconds)];
        var p95 = times.Percentile(0.95);
        return new Figure(name, Figures.Text(p95), Figures.Times(p95, write, "one write to the store"));
    }

    private static async Task<IReadOnlyList<TimeSpan>> WritesAsync(string storage, CancellationToken ct)
    {
        var table = new TableClient(storage, "benchmark");
        await table.CreateIfNotExistsAsync(ct);
        List<TimeSpan> times = [];
        for (var row = 0; row < 200; row++)
        {
            var watch = Stopwatch.StartNew();
            await table.UpsertEntityAsync(new TableEntity("p", $"{row}") { ["text"] = new string('x', 500) }, cancellationToken: ct);
            times.Add(watch.Elapsed);
        }

        await table.DeleteAsync(ct);
        return times;
    }
}
