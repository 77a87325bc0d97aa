namespace CitizenFeedback.Core.Work;

/// <summary>A piece of work that is not settled, with what is known of its attempts.</summary>
public sealed record OwedWork(WorkKey Key, DeliveryState State)
{
    public OwedWork NotBefore(DateTimeOffset at) => State.DueSince >= at ? this : this with { State = State with { DueSince = at } };
}
