using System.Diagnostics;
using System.Net;
using CitizenFeedback.Local.Launch;
using CitizenFeedback.Local.Play;

namespace CitizenFeedback.Benchmarks;

/// <summary>What somebody at the form waits for after each press, over HTTP as a browser without script sends it; beside it a function that does nothing.</summary>
internal static class FormSpeed
{
    private const int People = 60;

    private static readonly KeyValuePair<string, string>[] Fields =
    [
        new("kind", "person"), new("name", "Nguyễn Văn An"), new("phone", "0912 000 001"), new("address", "12 phố Hàng Bài"), new("title", "Đi lại nhiều lần"),
        new("content", "Cán bộ một cửa UBND phường Láng bắt tôi đi lại 4 lần bổ sung giấy tờ."), new("consent", "yes"), new("step", "review"),
    ];

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(LocalCity city, CancellationToken ct)
    {
        using var zalo = new HttpClient { BaseAddress = city.Addresses.Zalo };
        using var product = new HttpClient { BaseAddress = city.Addresses.Functions };
        List<Presses> all = [];
        List<TimeSpan> nothing = [];
        for (var person = 0; person < People; person++)
        {
            all.Add(await PressAsync(await AskAsync(new PhoneClient(zalo, PhoneClient.NewUserId()), ct), ct));
            nothing.Add(await TimeAsync(async () => await product.GetStringAsync("health/live", ct)));
        }

        var warm = all.Skip(People / 6).ToList(); // the first are for the compiler
        var beside = nothing.Percentile(0.5);
        return
        [
            Of("Form: opened, p95", warm.Select(presses => presses.Open), beside),
            Of("Form: checked and shown for review, p95", warm.Select(presses => presses.Review), beside),
            Of("Form: sent and answered with its code, p95", warm.Select(presses => presses.Send), beside),
        ];
    }

    private static Figure Of(string name, IEnumerable<TimeSpan> times, TimeSpan beside)
    {
        var p95 = times.ToList().Percentile(0.95);
        return new Figure(name, Figures.Text(p95), Figures.Times(p95, beside, "a function that does nothing"));
    }

    private static async Task<Uri> AskAsync(PhoneClient phone, CancellationToken ct)
    {
        await phone.SendTextAsync("Biểu mẫu", ct);
        while (true)
        {
            var shown = await phone.ReadAsync(0, ct);
            if (shown.SelectMany(message => message.Buttons ?? []).FirstOrDefault(button => button.Url is not null) is { } button)
                return new Uri(button.Url!);
            await Task.Delay(50, ct);
        }
    }

    /// <summary>Each press with the page it leads to.</summary>
    private static async Task<Presses> PressAsync(Uri form, CancellationToken ct)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
        await browser.GetStringAsync(form, ct);
        return new Presses(
            await PostAsync([new("step", "open")], "<textarea"),
            await PostAsync(Fields, "value=\"send\""),
            await PostAsync([new("step", "send")], "class=\"code\""));

        Task<TimeSpan> PostAsync(KeyValuePair<string, string>[] fields, string expected) => TimeAsync(async () =>
        {
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await browser.PostAsync(form, content, ct);
            if (await answer.Content.ReadAsStringAsync(ct) is var page && !page.Contains(expected, StringComparison.Ordinal))
                throw new InvalidOperationException($"The form answered {(int)answer.StatusCode} without {expected}:\n{page}");
        });
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    private sealed record Presses(TimeSpan Open, TimeSpan Review, TimeSpan Send);
}
