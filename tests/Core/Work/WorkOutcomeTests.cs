using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Work;

/// <summary>What an alarm waits for: the counter tells what was done, what comes back, and what was given up.</summary>
public sealed class WorkOutcomeTests
{
    [Theory]
    [InlineData(null, "done")]
    [InlineData(FailureKind.Transient, "failed")]
    [InlineData(FailureKind.NeedsPerson, "parked")]
    public async Task Attempt_IsCountedByKindAndOutcome(FailureKind? failure, string outcome)
    {
        var city = new TestCity();
        city.Queue.IsLost = message => message.Queue is WorkQueue.ZaloNotices;
        var sender = new Sender(city);
        await sender.SubmitAsync();
        var counted = new ConcurrentBag<(string Work, string Outcome)>();
        var here = new AsyncLocal<bool> { Value = true }; // other tests count at the same time
        using var listener = new MeterListener { InstrumentPublished = Watch };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (here.Value)
                counted.Add(($"{tags[0].Value}", $"{tags[1].Value}"));
        });
        listener.Start();

        await city.Perform.RunAsync(
            new(sender.Code, "notice:1"), "zalo",
            (_, _, _) => Task.FromResult<DeliveryOutcome>(failure is { } kind ? new DeliveryOutcome.Failed(kind, "x", "x") : new DeliveryOutcome.Done("m")), default);

        Assert.Equal([("notice", outcome)], counted);
    }

    private static void Watch(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name == "citizen_feedback.work.outcomes")
            listener.EnableMeasurementEvents(instrument);
    }
}
