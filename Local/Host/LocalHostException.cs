namespace CitizenFeedback.Local.Host;

/// <summary>The functions cannot be run as they are written; the message names the function and what is wrong with it.</summary>
public sealed class LocalHostException(string message, Exception? inner = null) : Exception(message, inner);
