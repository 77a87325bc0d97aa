using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.City;

public sealed class WholeWayTests(CityFixture city) : IClassFixture<CityFixture>
{
    private const string Sample = "cán bộ một cửa phường bắt tôi đi lại 4 lần bổ sung giấy tờ";

    [Fact]
    public async Task Chat_FromFirstWordToNotice_IsAssignedAndInTheRegister()
    {
        var phone = city.NewPhone();
        var played = await phone.SubmitAsync(Sample);
        var notice = await phone.NoticeAsync("assigned");
        var entry = await city.EntryAsync(notice.Code);
        Assert.Equal(Ending.Told, played.Ending);
        Assert.Contains(Sample, entry.Current.Content, StringComparison.Ordinal);
        Assert.Equal("conduct", entry.Current.Scope, ignoreCase: true);
        Assert.Equal(1, entry.Creations);
        Assert.NotEmpty(notice.Fields["agency"]);
    }

    [Fact]
    public async Task Host_KilledWhileTheDialogIsOpen_GoesOnAfterRestart()
    {
        var phone = city.NewPhone();
        await phone.SendAsync(Sample);
        await phone.WaitForAsync("an answer", _ => true);
        await city.Processes.Host.KillAsync();
        await city.RestartHostAsync();
        var played = await phone.SubmitAsync("Họ còn nói tôi về bổ sung thêm bản sao.");
        Assert.Equal(Ending.Told, played.Ending);
        var notice = Assert.Single(await phone.NoticesAsync());
        var entry = await city.EntryAsync(notice.Code);
        Assert.Contains(Sample, entry.Current.Content, StringComparison.Ordinal);
        Assert.Contains("bản sao", entry.Current.Content, StringComparison.Ordinal);
    }
}
