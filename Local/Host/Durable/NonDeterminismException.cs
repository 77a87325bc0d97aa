namespace CitizenFeedback.Local.Host.Durable;

/// <summary>A replay decided something else than the stored history says.</summary>
internal sealed class NonDeterminismException(string message) : Exception(message);
