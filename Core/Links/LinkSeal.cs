using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Core.Links;

/// <summary>
/// Seals what an address carries, so that nobody can read, change or make one: a Zalo id in an address would stand in histories and logs.
/// AES-256-GCM with a key of its own for each purpose (HKDF, RFC 5869), so that an address of one kind opens nothing of another.
/// </summary>
/// <param name="key">At least 32 random bytes.</param>
/// <param name="previous">The key before, while one is changed: what it has sealed still opens.</param>
public sealed class LinkSeal(byte[] key, byte[]? previous = null)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public string Seal(string purpose, string content)
    {
        var plain = Encoding.UTF8.GetBytes(content);
        var token = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(token.AsSpan(0, NonceBytes));
        using var cipher = CipherFor(key, purpose);
        cipher.Encrypt(token.AsSpan(0, NonceBytes), plain, token.AsSpan(NonceBytes, plain.Length), token.AsSpan(NonceBytes + plain.Length));
        return Base64Url.EncodeToString(token);
    }

    /// <returns>Null for whatever was not sealed here for this purpose.</returns>
    public string? Open(string purpose, string token)
    {
        if (token.Length > 1000 || !Base64Url.IsValid(token, out var length) || length < NonceBytes + TagBytes)
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        return Open(key, purpose, bytes) ?? (previous is null ? null : Open(previous, purpose, bytes));
    }

    /// <summary>A name for something that says nothing of it: the same each time, and without the key nobody finds what it stands for.</summary>
    public string Tag(string purpose, string content) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(KeyFor(key, purpose), Encoding.UTF8.GetBytes(content)).AsSpan(0, 16));

    private static string? Open(byte[] key, string purpose, byte[] bytes)
    {
        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        using var cipher = CipherFor(key, purpose);
        try
        {
            cipher.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, plain.Length), bytes.AsSpan(NonceBytes + plain.Length), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static AesGcm CipherFor(byte[] key, string purpose) => new(KeyFor(key, purpose), TagBytes);

    private static byte[] KeyFor(byte[] key, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes(purpose));
}
