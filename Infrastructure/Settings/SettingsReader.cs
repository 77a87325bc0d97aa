using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>
/// Reads settings and collects everything that is wrong with them, so that a person mends it in one go. In place of a missing or
/// wrong value it gives the example: whoever finds a fault must not go on. No fault shows a value.
/// </summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    /// <summary>What the platform hands over when the secret is not there or may not be read: a text that anybody could guess and must open nothing.</summary>
    private const string UnresolvedReference = "@Microsoft.KeyVault(";

    private readonly List<string> _faults = [];

    /// <summary>English, for operators: a line for each setting that is missing or wrong.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public bool IsSet(Setting setting) => Optional(setting) is not null;

    public string? Optional(Setting setting) => configuration[setting.Name]?.Trim() is not { Length: > 0 } value ? null
        : !value.StartsWith(UnresolvedReference, StringComparison.OrdinalIgnoreCase) ? value
        : Fault<string>(setting, "is a reference to the vault that was not resolved");

    public string Text(Setting setting) => Read(setting, "a text", value => value)!;

    /// <summary>Ends in a slash: without it, a relative address would replace the last part of the path.</summary>
    public Uri Address(Setting setting) => Read(
        setting,
        "an http(s) address",
        value => Uri.TryCreate(value.TrimEnd('/') + '/', UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null) ?? new Uri(setting.Example);

    /// <summary>Random bytes in base64.</summary>
    public byte[] Key(Setting setting)
    {
        const int length = 32;
        return Read(setting, $"{length} bytes in base64", value => Base64(value) is { Length: length } key ? key : null) ?? [];
    }

    /// <returns>Null when it is not set.</returns>
    public byte[]? OptionalKey(Setting setting) => IsSet(setting) ? Key(setting) : null;

    public bool Flag(Setting setting) => Read(setting, "true or false", value => bool.TryParse(value, out var flag) ? (bool?)flag : null) ?? false;

    /// <param name="expected">What it must be, as in "is not …".</param>
    /// <param name="parse">Null for a value that will not do.</param>
    /// <returns>Null when there is none that will do: then there is a fault.</returns>
    public T? Read<T>(Setting setting, string expected, Func<string, T?> parse)
    {
        if ((Optional(setting) ?? setting.Default) is not { } value)
            return Fault<T>(setting, "is missing");
        return parse(value) is { } parsed ? parsed : Fault<T>(setting, $"is not {expected}");
    }

    private T? Fault<T>(Setting setting, string what)
    {
        // One line for each setting: the first thing that is wrong with it.
        if (!_faults.Exists(fault => fault.StartsWith($"{setting.Name} ", StringComparison.Ordinal)))
            _faults.Add($"{setting.Name} {what}. {setting.Purpose} Set it as app setting or environment variable {setting.AppSetting}; it comes from: {setting.Origin}. Example: {setting.Example}");
        return default;
    }

    private static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
