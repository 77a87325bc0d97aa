using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>
/// What stands in the history in place of the sender's Zalo id: whoever has the id can still be told what became of their own feedback. Who has no id to
/// try learns none from it, and does not see which two feedback are one person's.
/// </summary>
internal static class ErasedSender
{
    private const string Prefix = "erased-";

    /// <returns>The same for what is one already.</returns>
    public static string Of(FeedbackId id, string senderId) =>
        senderId == Drill.SenderId || senderId.StartsWith(Prefix, StringComparison.Ordinal)
            ? senderId
            : Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{senderId}")).AsSpan(0, 16));
}
