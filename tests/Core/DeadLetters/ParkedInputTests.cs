using System.Text;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.DeadLetters;

public sealed class ParkedInputTests
{
    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();
    private readonly Sender _sender;
    private WebhookReading _reading = new WebhookReading.ForPerson("malformed");

    public ParkedInputTests() => _sender = new Sender(_city);

    [Fact]
    public async Task Reply_ThatFailedForGood_IsSentAgainOnce()
    {
        _city.Phone.Answer = _ => new DeliveryOutcome.Failed(FailureKind.Permanent, "-230", "no interaction in 7 days");
        await _sender.SayAsync(Sender.Complaint);
        _city.Phone.Answer = _ => null;
        Assert.Empty(_sender.Answers);

        var replayed = (await Settle().ReplayAsync(Operator, "reply-undelivered/0", default)).Value.Settled!;
        await _city.RunAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((ParkedEnd.Replayed, "Trực ban"), (replayed.End, replayed.By));
        Assert.Contains("phường, xã", Assert.Single(_sender.Answers));
        Assert.Equal(DeadLetterRefusals.Settled, (await Settle().ReplayAsync(Operator, "reply-undelivered/0", default)).Refusal);
    }

    [Fact]
    public async Task Reply_SentAgainBeforeACrash_IsSentOnce()
    {
        _city.Phone.Answer = _ => new DeliveryOutcome.Failed(FailureKind.Permanent, "-230", "no interaction in 7 days");
        await _sender.SayAsync(Sender.Complaint);
        _city.Phone.Answer = _ => null;
        await _city.ParkReply.SendAgainAsync("reply-undelivered/0", _city.Parked.Kept[0].Content, default);
        await _city.RunAsync(TimeSpan.FromMinutes(1));

        Assert.Null((await Settle().ReplayAsync(Operator, "reply-undelivered/0", default)).Refusal);
        await _city.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Single(_sender.Answers);
    }

    [Fact]
    public async Task WebhookCall_IsTakenWhenARelease_CanReadIt()
    {
        await _city.Parked.SaveAsync("malformed", "{"u8.ToArray(), default);
        Assert.Equal(DeadLetterRefusals.NoReplay, (await Settle().ReplayAsync(Operator, "malformed/0", default)).Refusal);

        _reading = new WebhookReading.Genuine(_sender.Text(Sender.Complaint));
        Assert.Null((await Settle().ReplayAsync(Operator, "malformed/0", default)).Refusal);
        await _city.RunAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("phường, xã", _sender.LastAnswer);
    }

    [Fact]
    public async Task Input_OfThePortal_IsNotReplayed()
    {
        await _city.Parked.SaveAsync("portal-unreadable", "?"u8.ToArray(), default);
        Assert.Equal(DeadLetterRefusals.NoReplay, (await Settle().ReplayAsync(Operator, "portal-unreadable/0", default)).Refusal);
    }

    [Fact]
    public async Task Input_IsReadAndDiscardedByOperatorsOnly()
    {
        await _city.Parked.SaveAsync("oversize", "{}"u8.ToArray(), default);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Settle().ReadAsync(Case.Coordinator, "oversize/0", default)).Refusal);
        Assert.Equal(HandlingRefusals.NotAllowed, (await Settle().DiscardAsync(Case.Officer(), "oversize/0", "x", default)).Refusal);
        Assert.Equal(DeadLetterRefusals.UnknownInput, (await Settle().ReadAsync(Operator, "oversize/1", default)).Refusal);
        Assert.Equal("{}", Encoding.UTF8.GetString((await Settle().ReadAsync(Operator, "oversize/0", default)).Value.Content.Span));

        Assert.Equal(HandlingRefusals.TextMissing, (await Settle().DiscardAsync(Operator, "oversize/0", " ", default)).Refusal);
        Assert.Equal("Đã xóa dữ liệu", (await Settle().DiscardAsync(Operator, "oversize/0", "Đã xóa dữ liệu", default)).Value.Settled!.Why);
        Assert.Equal(ParkedEnd.Discarded, Assert.Single((await new ListParkedInput(_city.Parked).RunAsync(Operator, default)).Value).Settled!.End);
    }

    private SettleParkedInput Settle() =>
        new(_city.Parked, new ReceiveWebhook(new Reader(_reading), _city.Queue, _city.Parked, _city.Time), _city.ParkReply, _city.Time);

    private sealed class Reader(WebhookReading reading) : IWebhookReader
    {
        public WebhookReading Read(ReadOnlyMemory<byte> body, string? signature) => throw new NotSupportedException();

        public WebhookReading ReadVerified(ReadOnlyMemory<byte> body) => reading;
    }
}
