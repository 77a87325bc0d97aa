using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Local.Simulators.Agencies;

/// <summary>A call in the form of Standard Webhooks.</summary>
/// <param name="Signatures">One or more, with blanks between them.</param>
internal sealed record SignedCall(string Id, string Timestamp, string Signatures, string Body)
{
    private const string SecretPrefix = "whsec_", Version = "v1,";

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public bool IsRecentAt(DateTimeOffset now) =>
        long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= Tolerance.TotalSeconds;

    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret);
        var expected = Version + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}")));
        return Signatures.Split(' ').Any(given => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected)));
    }
}
