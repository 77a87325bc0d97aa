using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Core.Handling;

/// <summary>Names one request of one caller, so that its repeat is known.</summary>
/// <param name="Caller">Who sent it.</param>
/// <param name="Key">What the caller calls it: the header <c>Idempotency-Key</c>.</param>
/// <param name="Fingerprint">Hash of what was asked for.</param>
public sealed record RequestKey(string Caller, string Key, string Fingerprint)
{
    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>The id of what the request creates: the repeat finds it there.</summary>
    public string CreatedId => string.Concat(
        SHA256.HashData(Encoding.UTF8.GetBytes(Prefix)).Take(12).Select(octet => IdLetters[octet % IdLetters.Length]));

    public string Cause => $"{Prefix}{Fingerprint}";

    /// <summary>Escaped, so that no key is the beginning of another.</summary>
    private string Prefix => $"api:{Caller}:{Uri.EscapeDataString(Key)}:";

    /// <summary>The key was used for something else before.</summary>
    public bool IsReused(IEnumerable<string> causes) =>
        causes.Any(cause => cause.StartsWith(Prefix, StringComparison.Ordinal) && cause != Cause);
}
