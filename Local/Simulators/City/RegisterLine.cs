namespace CitizenFeedback.Local.Simulators.City;

/// <summary>One accepted PUT and what it did.</summary>
internal sealed record RegisterLine(string Code, int Version, UpsertResult Result, DateTimeOffset At, FeedbackBody Body);
