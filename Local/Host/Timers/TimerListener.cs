using System.Diagnostics;
using CitizenFeedback.Local.Host.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host.Timers;

/// <summary>Runs a timer function whenever its schedule says so, one run at a time; a leap of the clock causes one run, as past due.</summary>
internal sealed class TimerListener
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    // Later than this it counts as past due.
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(2);

    private readonly FunctionEntry _function;
    private readonly FunctionInvoker _invoker;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CronSchedule _schedule;

    /// <exception cref="LocalHostException">The schedule cannot be read.</exception>
    public TimerListener(FunctionEntry function, string schedule, FunctionInvoker invoker, TimeProvider clock, ILogger logger)
    {
        (_function, _invoker, _clock, _logger) = (function, invoker, clock, logger);
        try
        {
            _schedule = new CronSchedule(schedule);
            _schedule.Next(clock.GetUtcNow());
        }
        catch (FormatException e)
        {
            throw new LocalHostException($"Function '{function.Name}': the schedule '{schedule}' cannot be read: {e.Message}", e);
        }
    }

    public async Task RunAsync(CancellationToken ct)
    {
        var last = _clock.GetUtcNow();
        if (((TimerTriggerAttribute)_function.Attribute).RunOnStartup)
            await RunOnceAsync(last, last, ct);
        while (!ct.IsCancellationRequested)
        {
            var due = _schedule.Next(last);
            while (_clock.GetUtcNow() < due)
                await Task.Delay(Step, ct);
            await RunOnceAsync(last, due, ct);
            last = Later(due, _clock.GetUtcNow());
        }
    }

    private async Task RunOnceAsync(DateTimeOffset last, DateTimeOffset due, CancellationToken ct)
    {
        using var pass = await _invoker.Gate.EnterAsync(ct);
        var timer = new TimerInfo
        {
            IsPastDue = _clock.GetUtcNow() - due > Punctual,
            ScheduleStatus = new ScheduleStatus { Last = last.UtcDateTime, LastUpdated = last.UtcDateTime, Next = _schedule.Next(due).UtcDateTime },
        };
        using var span = HostTraces.Begin($"timer {_function.Name}", ActivityKind.Internal, null);
        try
        {
            await _invoker.InvokeAsync(_function, new Trigger { Timer = timer }, ct);
        }
        // The edge of a function: a timer that fails runs again at its next time, as in the real host.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            HostTraces.Fail(span, e);
            _logger.LogError(e, "Function {Function} failed.", _function.Name);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
