namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>What the product keeps, all of it; <see cref="ReleaseTable"/> is left out, so that whatever is restored is woken.</summary>
internal static class StoredParts
{
    public static readonly IReadOnlyList<string> Tables =
    [
        "ApiKeys", "Contacts", "Conversations", "DeadLetters", "Digests", "Erasures", "Feedback", "FeedbackLists", "Forms", "Statistics",
        "Synchronization", "Tries", "ZaloToken",
    ];

    public static readonly IReadOnlyList<string> Containers = [AttachmentBlobs.Container, ParkedBlobs.Container];
}
