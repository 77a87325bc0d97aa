using CitizenFeedback.Local.Host.Bus;
using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Host.Durable;

namespace CitizenFeedback.Local.Host.Http;

/// <summary>The parts of a running host.</summary>
internal sealed record LocalParts(
    MovedClock Clock, ClockMover Mover, DispatchGate Gate, LocalBus Bus, IReadOnlyList<QueueListener> Listeners, DurableEngine Durable);
