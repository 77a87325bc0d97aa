using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>
/// The signature of a webhook: lower-case hex of SHA-256 over app id, raw body, the body's timestamp and the OA secret key, without
/// separators (Zalo, webhook signature; the vendor's MacUtils). Verified over the bytes as received, before anything is parsed.
/// </summary>
public sealed class ZaloSignature(ZaloSettings settings)
{
    private const int MostTimestamps = 4;

    private readonly byte[] _appId = Encoding.UTF8.GetBytes(settings.AppId);
    private readonly byte[][] _keys = [.. new[] { settings.OaSecretKey, settings.OaSecretKeyPrevious }.OfType<string>().Select(Encoding.UTF8.GetBytes)];

    public bool IsGenuine(ReadOnlySpan<byte> body, string? header)
    {
        if (MacIn(header) is not { } mac)
            return false;
        var isGenuine = false;
        foreach (var timestamp in Timestamps(body))
            foreach (var key in _keys)
                isGenuine |= CryptographicOperations.FixedTimeEquals(HashOf(body, body[timestamp], key), mac);
        return isGenuine;
    }

    private byte[] HashOf(ReadOnlySpan<byte> body, ReadOnlySpan<byte> timestamp, byte[] key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_appId);
        hash.AppendData(body);
        hash.AppendData(timestamp);
        hash.AppendData(key);
        return hash.GetHashAndReset();
    }

    /// <summary>The header with or without <c>mac=</c>, blanks and either case tolerated.</summary>
    private static byte[]? MacIn(string? header)
    {
        var hex = header?.Trim() ?? "";
        if (hex.StartsWith("mac", StringComparison.OrdinalIgnoreCase) && hex.IndexOf('=') is > 0 and var at)
            hex = hex[(at + 1)..].Trim();
        var mac = new byte[SHA256.HashSizeInBytes];
        return hex.Length == 2 * mac.Length && Convert.FromHexString(hex, mac, out _, out _) == System.Buffers.OperationStatus.Done ? mac : null;
    }

    /// <summary>Where a timestamp's digits may stand. A scan and no parser, so that a body that is no JSON can be verified too.</summary>
    private static List<Range> Timestamps(ReadOnlySpan<byte> body)
    {
        var found = new List<Range>();
        var name = "\"timestamp\""u8;
        for (var at = 0; found.Count < MostTimestamps && body[at..].IndexOf(name) is >= 0 and var next;)
        {
            at += next + name.Length;
            var start = at;
            while (start < body.Length && " :\"\t"u8.Contains(body[start]))
                start++;
            var end = start;
            while (end < body.Length && char.IsAsciiDigit((char)body[end]))
                end++;
            found.Add(start..end);
        }

        return found.Count > 0 ? found : [0..0];
    }
}
