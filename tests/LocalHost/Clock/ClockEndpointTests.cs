using System.Net;
using System.Net.Http.Json;
using CitizenFeedback.Local.Tests.Hosting;

namespace CitizenFeedback.Local.Tests.Clock;

public sealed class ClockEndpointTests
{
    [Fact]
    public async Task Move_WhenThereAreFollowers_TellsThemTheWholeOffset()
    {
        await using var follower = new Follower();
        await using var host = await TestHost.StartAsync(new TestSetup() { ClockFollowers = [follower.Address] });
        await host.MoveClockAsync(TimeSpan.FromHours(3));
        using var answer = await host.MoveClockAsync(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([TimeSpan.FromHours(3), TimeSpan.FromHours(5)], follower.Offsets);
    }

    [Fact]
    public async Task Move_WhenAFollowerIsNotThere_SaysSo()
    {
        var setup = new TestSetup() { ClockFollowers = [new Uri("http://127.0.0.1:1")] };
        await using var host = await TestHost.StartAsync(setup);
        using var answer = await host.MoveClockAsync(TimeSpan.FromHours(3));
        Assert.Equal((HttpStatusCode.BadGateway, TimeSpan.FromHours(3)), (answer.StatusCode, host.Clock.Offset));
    }

    [Fact]
    public async Task Move_WhenTurnedBack_IsRefused()
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await host.MoveClockAsync(TimeSpan.FromHours(-1));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, TimeSpan.Zero), (answer.StatusCode, host.Clock.Offset));
    }

    [Fact]
    public async Task Move_WhileAFunctionRuns_WaitsForItsEnd()
    {
        await using var host = await TestHost.StartAsync();
        var end = new TaskCompletionSource();
        host.Probe.OnMessage = _ => end.Task;
        await host.SendAsync("unique", "slow");
        await Eventually.TrueAsync(() => host.Probe.Messages.Count == 1);
        var moving = host.MoveClockAsync(TimeSpan.FromHours(1));
        Assert.Equal(TimeSpan.Zero, host.Clock.Offset);
        end.SetResult();
        using var answer = await moving;
        Assert.Equal(TimeSpan.FromHours(1), (await answer.Content.ReadFromJsonAsync<ClockState>())!.Offset);
    }

    private sealed record ClockState(DateTimeOffset Now, TimeSpan Offset);
}
