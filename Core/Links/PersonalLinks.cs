using System.Globalization;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Links;

/// <summary>Addresses that only their sender gets, in the chat: each opens one page for one feedback until a moment.</summary>
/// <remarks>What opens it is a value of the query, not part of the path: the host's telemetry names paths, and replaces such values.</remarks>
/// <param name="path">The page's address below the product's own, and is what the seal is for.</param>
/// <param name="publicBase">The product's address as the sender's phone reaches it.</param>
/// <param name="life">How long a new address opens anything.</param>
public sealed class PersonalLinks(string path, LinkSeal seal, Uri publicBase, TimeSpan life)
{
    public const string Key = "ve";

    public Uri LinkOf(string senderId, FeedbackId id, DateTimeOffset now)
    {
        var until = (now + life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new Uri(publicBase, $"{path}?{Key}={seal.Seal(path, $"{until} {id} {senderId}")}");
    }

    /// <returns>Null for what is no address of ours; an ended one is returned.</returns>
    public LinkTicket? Read(string token) =>
        seal.Open(path, token)?.Split(' ', 3) is [var until, var code, var senderId] && FeedbackId.Parse(code) is { } id
            ? new LinkTicket(senderId, id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)))
            : null;
}

/// <summary>What an address of ours says.</summary>
/// <param name="Until">Opens nothing new after that.</param>
public sealed record LinkTicket(string SenderId, FeedbackId Id, DateTimeOffset Until);
