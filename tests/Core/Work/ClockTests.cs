using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Work;

/// <summary>Instances whose clocks differ, and outcomes that come late.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task Hint_OnAnInstanceThatIsBehind_IsDoneAtOnce()
    {
        var city = new TestCity();
        var sender = new Sender(city);
        city.Queue.IsLost = message => message.Queue == WorkQueue.ZaloNotices;
        await sender.SubmitAsync();
        city.Time.Move((await city.LoadAsync(sender.Code)).ReceivedAt - city.Time.GetUtcNow() - TimeSpan.FromMilliseconds(500));
        await city.Notice.RunAsync(new WorkHint(sender.Code, "notice:1"), default);
        Assert.Contains(sender.Answers, text => text.Contains("Thông báo 1"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(3000)]
    public async Task OwedReply_CalledForOnAnInstanceThatIsBehind_StillComes(int milliseconds)
    {
        var city = new TestCity();
        var sender = new Sender(city);
        city.Phone.Answer = _ => new DeliveryOutcome.Failed(FailureKind.Transient, "503", "down");
        await sender.SayAsync(Sender.Complaint);
        city.Phone.Answer = _ => null;
        QueueMessage? call;
        while ((call = city.Queue.Peek()) is null || call.Queue != WorkQueue.ZaloEvents)
            city.Time.Move(TimeSpan.FromMilliseconds(10));
        city.Time.Move(TimeSpan.FromMilliseconds(-milliseconds));
        await city.Conversation.RunAsync(QueueMessage.Read<ChatEvent>(call.Body), default);
        city.Queue.Complete(call);
        await city.RunAsync(TimeSpan.FromMinutes(5));
        Assert.Single(sender.Answers);
    }

    [Fact]
    public async Task Failure_ThatComesAfterTheNextAttemptBegan_DoesNotEndThatOne()
    {
        var city = new TestCity();
        var sender = new Sender(city);
        city.Queue.IsLost = message => message.Queue == WorkQueue.ZaloNotices;
        await sender.SubmitAsync();
        var hint = new WorkHint(sender.Code, "notice:1");
        var third = 0;
        await city.Perform.RunAsync(hint, "zalo", async (_, _, _) =>
        {
            city.Time.Move(WorkRules.AttemptLife + TimeSpan.FromSeconds(1));
            await city.Perform.RunAsync(hint, "zalo", (_, _, _) => throw new TimeoutException("died"), default).ContinueWith(_ => { });
            return new DeliveryOutcome.Failed(FailureKind.NeedsPerson, "-1", "late");
        }, default);
        await city.Perform.RunAsync(hint, "zalo", (_, _, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Done($"{++third}")), default);
        Assert.Equal(0, third);
        Assert.False((await city.LoadAsync(sender.Code)).Deliveries["notice:1"].IsParked);
    }
}
