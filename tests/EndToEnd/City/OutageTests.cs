namespace CitizenFeedback.EndToEnd.Tests.City;

/// <summary>Two days without the register, and no poke ever arrives: the alarm alone brings the work back.</summary>
public sealed class OutageTests(OutageTests.PokelessCity city) : IClassFixture<OutageTests.PokelessCity>
{
    private const string Complaint = "cán bộ một cửa phường bắt tôi đi lại 4 lần bổ sung giấy tờ";

    [Fact]
    public async Task Register_DownForTwoDaysWithEveryPokeDropped_IsFilledAfterwards()
    {
        await city.DisturbRegisterAsync("failing");
        var phones = Enumerable.Range(0, 5).Select(_ => city.NewPhone()).ToList();
        foreach (var phone in phones)
            await phone.SubmitAsync(Complaint);
        for (var hour = 0; hour < 48; hour += 6)
        {
            await city.ForwardAsync(TimeSpan.FromHours(6));
            await city.WaitUntilIdleAsync();
        }

        Assert.Empty(await city.EntriesAsync());
        Assert.Equal(0, await city.DeadMessagesAsync());

        await city.DisturbRegisterAsync("ok");
        for (var hour = 0; hour < 30; hour += 6)
        {
            await city.ForwardAsync(TimeSpan.FromHours(6));
            await city.WaitUntilIdleAsync();
        }

        foreach (var phone in phones)
            Assert.Equal("Assigned", (await city.EntryAsync(Assert.Single(await phone.NoticesAsync()).Code)).Current.Stage);
    }

    public sealed class PokelessCity : CityFixture
    {
        protected override IReadOnlyDictionary<string, string> HostSettings => new Dictionary<string, string> { ["LocalFaults__DropPokes"] = "true" };
    }
}
