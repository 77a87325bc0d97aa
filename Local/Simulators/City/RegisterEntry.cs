namespace CitizenFeedback.Local.Simulators.City;

/// <summary>What the register holds of one feedback: its current version and everything that was received for it, in order.</summary>
internal sealed record RegisterEntry(string Code, IReadOnlyList<RegisterLine> Received)
{
    public FeedbackBody Current { get; } = Received.Where(line => line.Result is UpsertResult.Created or UpsertResult.Updated).Last().Body;

    public int Creations => Received.Count(line => line.Result is UpsertResult.Created);

    public DateTimeOffset LastReceivedAt => Received[^1].At;

    public RegisterEntry With(RegisterLine line) => new(Code, [.. Received, line]);
}
