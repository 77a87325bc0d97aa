namespace CitizenFeedback.Local.Simulators.City;

/// <summary>What somebody at the register did with a feedback, and whether the product has been told.</summary>
/// <param name="Id">Its idempotency key.</param>
/// <param name="Kind">Ends the address of the product's endpoint: <c>acceptance</c> or <c>answer</c>.</param>
/// <param name="Text">The answer.</param>
/// <param name="Detail">Why it was refused, or why the last try failed.</param>
internal sealed record RegisterAct(string Id, string Code, string Kind, string? Text, DateTimeOffset At, RegisterActState State = RegisterActState.Waiting, string? Detail = null);
