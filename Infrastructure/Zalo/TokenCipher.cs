using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Infrastructure.Zalo;

/// <summary>Encrypts tokens at rest: AES-256-GCM; nonce, tag and cipher text in base64.</summary>
internal sealed class TokenCipher(ZaloSettings settings)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public string Encrypt(string token)
    {
        var plain = Encoding.UTF8.GetBytes(token);
        var sealedToken = new byte[NonceSize + TagSize + plain.Length];
        var (nonce, tag, cipher) = Parts(sealedToken);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(settings.TokenKey, TagSize);
        aes.Encrypt(nonce.Span, plain, cipher.Span, tag.Span);
        return Convert.ToBase64String(sealedToken);
    }

    /// <exception cref="CryptographicException">It was encrypted with another key, or altered.</exception>
    public string Decrypt(string token)
    {
        var (nonce, tag, cipher) = Parts(Convert.FromBase64String(token));
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(settings.TokenKey, TagSize);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] token) =>
        (token.AsMemory(0, NonceSize), token.AsMemory(NonceSize, TagSize), token.AsMemory(NonceSize + TagSize));
}
