using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Tests.Samples;

public sealed class TimerSamples(Probe probe)
{
    [Function("Nightly")]
    public void Nightly([TimerTrigger("%Nightly%")] TimerInfo timer) =>
        probe.Log.Enqueue($"nightly {(timer.IsPastDue ? "late" : "in time")} {timer.ScheduleStatus!.Next:HH:mm}");

    [Function("AtStart")]
    public void AtStart([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => probe.Log.Enqueue("at start");
}
