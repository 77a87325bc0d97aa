using System.Text.Json;

namespace CitizenFeedback.Local.Tests.Simulators;

public sealed class RetryLadderTests
{
    private const string User = "246845883529197922";
    private static readonly TimeSpan[] Steps =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    [Fact]
    public async Task Webhook_WhenNeverAnsweredWith200_ComesFiveTimesMoreByTheClockThenIsLostAndTheAppUnsubscribed()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Receiver.Answer = _ => Task.FromResult(503);
        await world.PhoneAsync(User, new { text = "xin chào" });

        foreach (var (retry, step) in Steps.Index())
        {
            await DeliveryAsync(world, "retrying", retry + 1);
            world.Clock.Forward(step);
        }

        var lost = await DeliveryAsync(world, "lost", 5);
        Assert.Equal("HTTP 503", lost.GetProperty("detail").GetString());
        Assert.Equal(["", "1", "2", "3", "4", "5"], world.Receiver.Hooks.Select(hook => hook.NumRetry));
        Assert.Single(world.Receiver.Hooks.Select(hook => hook.Body + hook.Signature).Distinct());
        var counts = await world.GetAsync("/sim/webhooks");
        Assert.Equal(1, counts.GetProperty("lost").GetInt32());
        Assert.False(counts.GetProperty("subscribed").GetBoolean());
    }

    [Fact]
    public async Task Webhook_WhenItsStepHasNotCome_IsNotTriedAgain()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Receiver.Answer = hook => Task.FromResult(hook.Body.Contains("một", StringComparison.Ordinal) ? 500 : 200);
        await world.PhoneAsync(User, new { text = "một" });
        await DeliveryAsync(world, "retrying", 1);

        world.Clock.Forward(Steps[0] - TimeSpan.FromSeconds(1));
        await world.PhoneAsync(User, new { text = "hai" });
        await world.Receiver.HookAsync(hook => hook.Body.Contains("hai", StringComparison.Ordinal));

        Assert.Single(world.Receiver.Hooks, hook => hook.Body.Contains("một", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(201)]
    [InlineData(302)]
    [InlineData(401)]
    public async Task Webhook_WhenAnsweredWithAnythingBut200_IsRetried(int status)
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Receiver.Answer = hook => Task.FromResult(hook.NumRetry == "" ? status : 200);
        await world.PhoneAsync(User, new { text = "xin chào" });
        await DeliveryAsync(world, "retrying", 1);

        world.Clock.Forward(Steps[0]);

        await DeliveryAsync(world, "delivered", 1);
        Assert.Equal(1, (await world.GetAsync("/sim/webhooks")).GetProperty("retried").GetInt32());
    }

    [Fact]
    public async Task Webhook_WhenTheAnswerTakesLongerThanTwoSeconds_IsRetried()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var never = new TaskCompletionSource<int>();
        world.Receiver.Answer = _ => never.Task;

        await world.PhoneAsync(User, new { text = "xin chào" });

        var delivery = await DeliveryAsync(world, "retrying", 1);
        Assert.Equal("quá 2 giây", delivery.GetProperty("detail").GetString());
        never.SetResult(200);
    }

    [Fact]
    public async Task Webhook_WhenOneOfAPersonHangs_TheNextIsInFlightBesideIt()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var first = new TaskCompletionSource<int>();
        world.Receiver.Answer = hook => hook.Body.Contains("một", StringComparison.Ordinal) ? first.Task : Task.FromResult(200);

        await world.PhoneAsync(User, new { text = "một" });
        await world.PhoneAsync(User, new { text = "hai" });

        await world.Receiver.HookAsync(hook => hook.Body.Contains("hai", StringComparison.Ordinal));
        first.SetResult(200);
        await Wait.UntilAsync(async () => (await world.GetAsync("/sim/webhooks")).GetProperty("delivered").GetInt32() == 2);
    }

    [Fact]
    public async Task Webhook_WhenTheAppIsUnsubscribed_IsLostUntilAPersonEnablesItAgain()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await ExhaustLadderAsync(world);
        await world.PhoneAsync(User, new { text = "giữa chừng" });
        await DeliveryAsync(world, "lost", 0);

        await world.PostAsync("/sim/webhooks/enable", new { });
        world.Receiver.Answer = _ => Task.FromResult(200);
        await world.PhoneAsync(User, new { text = "trở lại" });

        await DeliveryAsync(world, "delivered", 0);
        Assert.DoesNotContain(world.Receiver.Hooks, hook => hook.Body.Contains("giữa chừng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Webhook_WhenTheSimulatorRestartsOnTheWay_IsDeliveredAfterwardsOnItsStep()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Receiver.Answer = _ => Task.FromResult(500);
        await world.PhoneAsync(User, new { text = "xin chào" });
        await DeliveryAsync(world, "retrying", 1);

        await world.RestartAsync();
        world.Receiver.Answer = _ => Task.FromResult(200);
        world.Clock.Forward(Steps[0]);

        await DeliveryAsync(world, "delivered", 1);
        Assert.Equal(["", "1"], world.Receiver.Hooks.Select(hook => hook.NumRetry));
    }

    private static async Task ExhaustLadderAsync(SimulatedWorld world)
    {
        world.Receiver.Answer = _ => Task.FromResult(503);
        await world.PhoneAsync(User, new { text = "đầu tiên" });
        foreach (var (retry, step) in Steps.Index())
        {
            await DeliveryAsync(world, "retrying", retry + 1);
            world.Clock.Forward(step);
        }

        await DeliveryAsync(world, "lost", 5);
    }

    /// <summary>The delivery of the phone's newest message, once it is in this state.</summary>
    private static async Task<JsonElement> DeliveryAsync(SimulatedWorld world, string state, int retries)
    {
        var found = new JsonElement();
        await Wait.UntilAsync(async () =>
        {
            found = (await world.MessagesAsync(User))[^1].GetProperty("delivery");
            return found.GetProperty("state").GetString() == state && found.GetProperty("retries").GetInt32() == retries;
        });
        return found;
    }
}
