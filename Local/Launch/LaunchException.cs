namespace CitizenFeedback.Local.Launch;

/// <summary>The local city cannot run; the message tells a person what to do.</summary>
public sealed class LaunchException(string message) : Exception(message);
