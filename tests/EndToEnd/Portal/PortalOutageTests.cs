using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Portal;

/// <summary>Two days of a portal that is down, answers nonsense or loses its answers, on the local host in moved time.</summary>
public sealed class PortalOutageTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Complaint = "cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ";

    [Fact]
    public async Task Portal_AwayForTwoDays_SlowsNothingAndIsFilledAfterwards()
    {
        using var portal = new PortalClient(city);
        var officer = await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "TTPVHCC", "Officer");
        await portal.DisturbAsync("dropAnswer");
        var codes = new List<string>();
        for (var number = 0; number < 6; number++)
            codes.Add(await SubmitAsync());
        await PassAsync(portal, "nonsense", "failing", "down", "slow");
        foreach (var code in codes)
            await officer.DoAsync(code, "acceptance");
        await PassAsync(portal, "down", "nonsense", "failing", "dropAnswer");
        foreach (var code in codes)
            Assert.Equal("InProgress", (await city.EntryAsync(code)).Current.Stage);
        Assert.Equal(0, await city.DeadMessagesAsync());

        await portal.DisturbAsync("ok");
        await city.ForwardAsync(TimeSpan.FromMinutes(6)); // the timer finds it well
        await city.WaitUntilIdleAsync();
        await city.ForwardAsync(TimeSpan.FromMinutes(3));
        foreach (var code in codes)
        {
            var version = (await officer.ReadAsync(code)).GetProperty("version").GetInt32();
            var record = await portal.RecordAsync(code, record => record.Version == version);
            Assert.Equal((1, 3), (record.Creations, record.Status));
            // The portal has it a moment before its answer is recorded.
            await Eventually.IsAsync(
                "the portal's code in the feedback",
                async () => (await officer.ReadAsync(code)).TryGetProperty("nationalCode", out var kept) && kept.GetString() == record.NationalCode, TestContext.Current.CancellationToken);
        }

        Assert.InRange(await portal.PeakAsync(), 1, 25);
        Assert.Equal(0, await city.DeadMessagesAsync());
    }

    [Fact]
    public async Task Answer_GivenAtThePortal_ComesBackToTheSender()
    {
        using var portal = new PortalClient(city);
        var (officer, coordinator) = (await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "TTPVHCC", "Officer"), await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator"));
        var code = await SubmitAsync();
        await officer.DoAsync(code, "acceptance");
        var version = (await officer.ReadAsync(code)).GetProperty("version").GetInt32();
        var record = await portal.RecordAsync(code, record => record.Version == version);

        await portal.ChangeAsync(record.NationalCode, 6, "Đã bỏ giấy tờ thừa.");
        await city.ForwardAsync(TimeSpan.FromMinutes(6));
        await Eventually.IsAsync(
            "the answer", async () => (await officer.ReadAsync(code)).GetProperty("stage").GetString() == "AnswerProposed", TestContext.Current.CancellationToken);
        await coordinator.DoAsync(code, "answer-approval");
        await portal.RecordAsync(code, after => after is { Version: var newest, Creations: 1 } && newest > version);
    }

    private async Task PassAsync(PortalClient portal, params string[] modes)
    {
        foreach (var mode in modes)
        {
            await portal.DisturbAsync(mode);
            await city.ForwardAsync(TimeSpan.FromHours(6));
            await city.WaitUntilIdleAsync();
        }
    }

    private async Task<string> SubmitAsync()
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync(Complaint);
        return (await phone.NoticeAsync("assigned")).Code;
    }
}
