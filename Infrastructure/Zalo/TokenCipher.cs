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

    /// <exception cref="CryptographicException">It was encrypted with neither the key nor the one before, or altered.</exception>
    public string Decrypt(string token)
    {
        var sealedToken = Convert.FromBase64String(token);
        try
        {
            return Decrypt(settings.TokenKey, sealedToken);
        }
        catch (AuthenticationTagMismatchException) when (settings.TokenKeyPrevious is not null)
        {
            return Decrypt(settings.TokenKeyPrevious, sealedToken);
        }
    }

    private static string Decrypt(byte[] key, byte[] sealedToken)
    {
        var (nonce, tag, cipher) = Parts(sealedToken);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] token) =>
        (token.AsMemory(0, NonceSize), token.AsMemory(NonceSize, TagSize), token.AsMemory(NonceSize + TagSize));
}
