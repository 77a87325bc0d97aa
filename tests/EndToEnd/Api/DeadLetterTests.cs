using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>A message that dies because storage hangs is kept, seen and sent again.</summary>
public sealed class DeadLetterTests(DeadLetterTests.ImpatientCity city) : IClassFixture<DeadLetterTests.ImpatientCity>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Event_ThatDiedInAnOutage_IsAnsweredAfterItsReplay()
    {
        var boss = new Desk(city.Product, LocalSettings.OperatorKey);
        var phone = city.NewPhone();
        await SignalAsync("-STOP");
        try
        {
            await phone.SendAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
            await Eventually.IsAsync("a failed delivery", () => Task.FromResult(city.Alarms.Any(alarm => alarm.Contains("SlowRedelivery", StringComparison.Ordinal))), Stop);
        }
        finally
        {
            await SignalAsync("-CONT");
        }

        var letter = await Eventually.FindAsync("the dead letter", async () => await FirstAsync(boss), Stop);
        Assert.Equal("ZaloEvents", letter.Value.GetProperty("queue").GetString());
        Assert.False(letter.Value.TryGetProperty("fault", out _));
        Assert.DoesNotContain("bổ sung", $"{letter.Value}");
        Assert.Empty(await ApiContract.FaultsAsync("DeadLetter", $"{letter.Value}"));

        using var replayed = await boss.SendAsync(HttpMethod.Post, $"api/dead-letters/{letter.Value.GetProperty("id")}/replay");
        Assert.Equal(HttpStatusCode.OK, replayed.StatusCode);
        await phone.WaitForAsync("the answer", message => message.Text!.Contains("Mã phản ánh"));
    }

    private static async Task<Found?> FirstAsync(Desk boss)
    {
        using var answer = await boss.SendAsync(HttpMethod.Get, "api/dead-letters/waiting");
        return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<JsonElement[]>(Stop) is [var first, ..] ? new Found(first) : null;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{city.Processes.StorageProcessId}"]);
        await kill.WaitForExitAsync(Stop);
    }

    private sealed record Found(JsonElement Value);

    /// <summary>One delivery and no more, so that a test need not wait for ten.</summary>
    public sealed class ImpatientCity : CityFixture
    {
        protected override IReadOnlyDictionary<string, string> HostSettings =>
            new Dictionary<string, string> { ["LocalBus__zalo-events__MaxDeliveryCount"] = "1" };
    }
}
