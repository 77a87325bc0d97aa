using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Core.Handling.Keys;

/// <summary>A key as its holder has it: <c>pakn_id_secret</c>. The beginning lets scanners find leaked ones.</summary>
public sealed record ApiKeyText(string Id, string Secret)
{
    private const int SecretBytes = 32;

    public string SecretHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    public static ApiKeyText New(string id) => new(id, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <returns>Null if the text is no key.</returns>
    public static ApiKeyText? Parse(string text) =>
        text.Length <= 200 && text.Split('_', 3) is ["pakn", { Length: > 0 } id, { Length: > 0 } secret] && id.All(char.IsAsciiLetterOrDigit)
            ? new ApiKeyText(id, secret)
            : null;

    public override string ToString() => $"pakn_{Id}_{Secret}";

    /// <summary>Takes the same time whatever differs.</summary>
    public bool Opens(string secretHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretHash), Encoding.ASCII.GetBytes(secretHash));
}
