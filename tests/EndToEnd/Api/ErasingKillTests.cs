using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>The host dies by the hand of the system between the steps of an erasure; the next one ends it.</summary>
public sealed class ErasingKillTests(CityFixture city) : IClassFixture<CityFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("IFeedbackStore.TryCommitAsync ErasureAsked")]
    [InlineData("IFeedbackStore.TryCommitAsync Erased")]
    [InlineData("IAttachmentStore.DeleteAllAsync")]
    [InlineData("IFeedbackStore.EraseAsync")]
    [InlineData("IErasureLog.SaveAsync")]
    public async Task Erasing_WhenTheHostDiesAfterThat_IsDoneAndProven(string call)
    {
        var (phone, mark) = (city.NewPhone(), $"quầy {Guid.NewGuid():N}");
        await phone.SubmitAsync($"cán bộ một cửa ở {mark} bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var code = (await phone.NoticeAsync("assigned")).Code;
        await phone.SendAsync($"Rút {code}");
        await phone.NoticeAsync("withdrawn");
        await city.WaitUntilIdleAsync();
        var coordinator = await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator");
        var version = (await coordinator.ReadAsync(code)).GetProperty("version").GetInt32();

        await city.Processes.Host.KillAsync();
        await city.RestartHostAsync(new Dictionary<string, string> { ["LocalFaults__KillAfter"] = call });
        var killed = city.Processes.Host.Ended;
        await AskAsync(coordinator, code, version);
        await killed.WaitAsync(Eventually.Patience, Stop);
        await city.RestartHostAsync(new Dictionary<string, string> { ["LocalFaults__KillAfter"] = "" });
        await city.ForwardAsync(TimeSpan.FromMinutes(3)); // the claim of the dead expires

        await Eventually.IsAsync("the proof", async () => await HasProofAsync(coordinator, code), Stop);
        await city.WaitUntilIdleAsync();
        var rows = new TableServiceClient(city.Processes.StorageConnectionString);
        Assert.DoesNotContain(
            rows.Query().SelectMany(table => rows.GetTableClient(table.Name).Query<TableEntity>()), row => string.Join(' ', row).Contains(mark, StringComparison.Ordinal));
    }

    private static async Task AskAsync(Desk coordinator, string code, int version)
    {
        try
        {
            using var answer = await coordinator.SendAsync(HttpMethod.Post, $"api/feedback/{code}/erasing", new { reason = "SenderAsked" }, $"{version}");
        }
        catch (HttpRequestException)
        {
            // The host died before it could answer.
        }
    }

    private static async Task<bool> HasProofAsync(Desk coordinator, string code)
    {
        using var answer = await coordinator.SendAsync(HttpMethod.Get, "api/erasures");
        return $"{(await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("items")}".Contains(code);
    }
}
