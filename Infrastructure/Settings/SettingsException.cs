namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>Settings are missing or wrong; the message names each one, where it comes from and an example. It shows no value.</summary>
public sealed class SettingsException(string message) : Exception(message);
