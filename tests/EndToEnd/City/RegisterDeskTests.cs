using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>An agency that works in the city's own system: what is done there comes back to the sender.</summary>
public sealed class RegisterDeskTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WorkDoneInTheRegister_WhileTheProductIsDown_ReachesTheSenderOnceItIsBack()
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync("cán bộ một cửa phường bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var code = (await phone.NoticeAsync("assigned")).Code;
        await city.EntryAsync(code);

        await city.Processes.Host.KillAsync();
        await ActAsync(new { code, kind = "acceptance" });
        await ActAsync(new { code, kind = "answer", text = "Đã nhắc nhở cán bộ và nhận đủ giấy tờ của ông bà." });
        await city.RestartHostAsync();

        var coordinator = await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator");
        await Eventually.IsAsync("the answer at the coordinator", async () => $"{await coordinator.ReadAsync(code)}".Contains("AnswerProposed"), Stop);
        await coordinator.DoAsync(code, "answer-approval");
        await phone.WaitForAsync("the answer", message => message.Text!.Contains("Đã nhắc nhở cán bộ"));
        Assert.All(await ActsAsync(code), act => Assert.Equal("taken", act.GetProperty("state").GetString()));

        await ActAsync(new { code, kind = "acceptance" });
        await Eventually.IsAsync("the late acceptance refused, with a reason", async () =>
            (await ActsAsync(code))[^1] is var late && late.GetProperty("state").GetString() == "refused" && late.GetProperty("detail").GetString()!.Length > 0, Stop);
    }

    private async Task ActAsync(object act)
    {
        using var answer = await city.Register.PostAsJsonAsync("sim/acts", act, Stop);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<List<JsonElement>> ActsAsync(string code) =>
        [.. (await city.Register.GetFromJsonAsync<JsonElement>("sim/entries", Stop)).EnumerateArray()
            .Single(entry => entry.GetProperty("code").GetString() == code).GetProperty("acts").EnumerateArray()];
}
