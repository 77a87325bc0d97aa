using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Intake;

public sealed class ReceiveWebhookTests
{
    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public ReceiveWebhookTests() => _sender = new Sender(_city);

    [Fact]
    public async Task MessageFromTheFuture_DoesNotBlockWhatFollows()
    {
        await _sender.SubmitAsync();
        await ReceiveAsync(new WebhookReading.Genuine(_sender.Text("Cán bộ UBND phường Láng quát mắng người dân", _city.Time.GetUtcNow().AddYears(10))));
        _city.Time.Move(TimeSpan.FromMinutes(1));
        await ReceiveAsync(new WebhookReading.Genuine(_sender.Text("Gửi")));
        Assert.Equal(2, _city.Feedbacks.Ids.Count());
        _city.Time.Move(TimeSpan.FromMinutes(1));
        await ReceiveAsync(new WebhookReading.Genuine(_sender.Text("Cán bộ UBND phường Láng hẹn trả kết quả trễ 10 ngày")));
        Assert.Contains("Xin ông/bà xem lại", _sender.LastAnswer);
    }

    [Fact]
    public async Task TooLargeMessage_IsKeptAndTheSenderHearsOfIt()
    {
        await ReceiveAsync(new WebhookReading.ForPerson("oversize", _sender.Event(new OtherSent(OtherSent.TooLarge))));
        Assert.Single(_city.Parked.Kept);
        Assert.Contains("quá dài", _sender.LastAnswer);
    }

    private async Task ReceiveAsync(WebhookReading reading)
    {
        await new ReceiveWebhook(new Reader(reading), _city.Queue, _city.Parked, _city.Time).RunAsync(new byte[1], null, default);
        await _city.RunAsync(TimeSpan.FromSeconds(10));
    }

    private sealed class Reader(WebhookReading reading) : IWebhookReader
    {
        public WebhookReading Read(ReadOnlyMemory<byte> body, string? signature) => reading;

        public WebhookReading ReadVerified(ReadOnlyMemory<byte> body) => reading;
    }
}
