using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling.Documents;

/// <summary>Addresses by which a sender opens the documents of an answer: signed, and good for a month.</summary>
/// <param name="key">Signs them.</param>
/// <param name="publicBase">The product's address as the sender's phone reaches it.</param>
/// <param name="previous">The key before, while one is changed: what it has signed is still good.</param>
public sealed class DocumentLinks(byte[] key, Uri publicBase, byte[]? previous = null)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <param name="from">When the answer was approved: a repeated notice carries the same address.</param>
    public Uri LinkOf(FeedbackId id, string name, DateTimeOffset from)
    {
        var until = (from + Life).ToUnixTimeSeconds();
        return new Uri(publicBase, $"d/{id}/{name}?until={until}&sign={SignOf(key, id, name, until)}");
    }

    /// <summary>Whether the address is one of ours and still good; takes the same time whatever is wrong with the sign.</summary>
    public bool Opens(FeedbackId id, string name, string? until, string? sign, DateTimeOffset now)
    {
        if (!long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end) || sign is null)
            return false;
        var isOurs = IsSignedWith(key, id, name, end, sign);
        var wasOurs = previous is not null && IsSignedWith(previous, id, name, end, sign);
        return (isOurs || wasOurs) && now.ToUnixTimeSeconds() <= end;
    }

    private static bool IsSignedWith(byte[] key, FeedbackId id, string name, long until, string sign) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SignOf(key, id, name, until)), Encoding.UTF8.GetBytes(sign));

    private static string SignOf(byte[] key, FeedbackId id, string name, long until) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}\n{name}\n{until.ToString(CultureInfo.InvariantCulture)}")).AsSpan(0, 16));
}
