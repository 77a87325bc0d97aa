namespace CitizenFeedback.Local.Host.Azurite;

/// <summary>The storage emulator cannot be installed or started; the message tells a person what to do.</summary>
public sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
