using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Infrastructure.Settings;

/// <summary>Reads one section and collects everything that is wrong with it, so that a person mends it in one go.</summary>
internal sealed class SettingsReader(IConfiguration configuration, string section)
{
    private readonly List<string> _faults = [];

    public string? Optional(string name) => configuration[$"{section}:{name}"]?.Trim() is { Length: > 0 } value ? value : null;

    /// <param name="origin">Where a person finds the value.</param>
    public string Required(string name, string origin, string example) =>
        Optional(name) ?? Fault(name, "is missing", origin, example, "");

    /// <summary>Random bytes in base64.</summary>
    public byte[] RequiredKey(string name, string origin, string example)
    {
        const int fewest = 32;
        var text = Required(name, origin, example);
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length >= fewest ? key[..length]
            : text.Length == 0 ? []
            : Fault<byte[]>(name, $"is no key of {fewest} bytes", origin, example, []);
    }

    public Uri RequiredAddress(string name, string origin, string example) => Address(name, Required(name, origin, example), origin, example);

    /// <summary>Ends in a slash: without it, a relative address would replace the last part of the path.</summary>
    public Uri Address(string name, string value, string origin, string example)
    {
        if (Uri.TryCreate(value.TrimEnd('/') + '/', UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        return value.Length == 0 ? new Uri(example) : Fault(name, "is no http(s) address", origin, example, new Uri(example));
    }

    public T Fault<T>(string name, string what, string origin, string example, T standIn)
    {
        _faults.Add($"{section}:{name} {what}. It is {origin}. Example: {example}");
        return standIn;
    }

    /// <exception cref="SettingsException">Something was missing or wrong.</exception>
    public void ThrowIfIncomplete()
    {
        if (_faults.Count > 0)
            throw new SettingsException(string.Join(Environment.NewLine, _faults));
    }
}
