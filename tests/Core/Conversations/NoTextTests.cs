using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

/// <summary>A message may hold what is no text, such as U+FFFE: it is taken like any other, and its conversation goes on.</summary>
public sealed class NoTextTests
{
    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    public async Task Message_WithWhatIsNoText_IsTaken(string sign)
    {
        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SayAsync($"{Sender.Complaint}{sign} ở phường{sign} Láng {sign}");
        foreach (var text in (string[])["phường Cầu Giấy", $"Nguyễn{sign} Văn An, 0912 000 001, 12 phố {sign}Hàng Bài", "Gửi"])
            await sender.SayAsync(text);
        Assert.NotNull(await city.LoadAsync(Assert.Single(city.Feedbacks.Ids)));
    }
}
