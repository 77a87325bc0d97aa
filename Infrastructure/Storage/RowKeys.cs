using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Keys of tables: no <c>/ \ # ?</c> and no control characters may stand in them, and they are at most 512 characters.</summary>
internal static class RowKeys
{
    /// <summary>A key that is safe whatever the text, and the same for the same text.</summary>
    public static string Hashed(string prefix, string text) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>The text itself if it may be a key, else its hash.</summary>
    public static string Safe(string text) =>
        text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? text : Hashed("h-", text);

    /// <summary>OData filter for the rows whose key begins with the prefix, which ends in a hyphen.</summary>
    public static string WithPrefix(string prefix) => $"RowKey ge '{prefix}' and RowKey lt '{prefix[..^1]}.'";
}
