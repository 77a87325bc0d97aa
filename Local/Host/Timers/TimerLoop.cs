using CitizenFeedback.Local.Host.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Timers;

/// <summary>Runs one timer function by its schedule and the moved clock; what was missed in a jump runs once.</summary>
internal sealed class TimerLoop(FunctionEntry function, string schedule, FunctionInvoker invoker, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan TickLength = TimeSpan.FromMilliseconds(200);

    private readonly CronSchedule _schedule = CronSchedule.Parse(schedule);

    public async Task RunAsync(CancellationToken ct)
    {
        if (((TimerTriggerAttribute)function.Attribute).RunOnStartup)
            await RingAsync(ct);
        var next = Next();
        using var ticks = new PeriodicTimer(TickLength);
        while (await ticks.WaitForNextTickAsync(ct))
            if (next <= clock.GetUtcNow().UtcDateTime)
            {
                await RingAsync(ct);
                next = Next();
            }
    }

    private DateTime? Next() => _schedule.After(clock.GetUtcNow().UtcDateTime);

    private async Task RingAsync(CancellationToken ct)
    {
        try
        {
            using var pass = await invoker.Gate.EnterAsync(ct);
            await invoker.InvokeAsync(function, new Trigger { Timer = new TimerInfo() }, ct);
        }
        // The edge of a function: the next time comes whatever it throws.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            logger.LogError(e, "Function {Function} failed.", function.Name);
        }
    }
}
