using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Retention;

/// <summary>
/// The few events that hold something of the sender themselves, without it: the Zalo id, places on earth, words quoted from the text, names of
/// messages in the chat and of files, which are made of what they held, and what other systems answered, which may quote what they were sent.
/// </summary>
internal static class RedactedEvents
{
    private const string NoName = "erased";

    /// <returns>By number of the event, from 1; what has nothing to hide is not in it.</returns>
    public static IReadOnlyDictionary<int, FeedbackEvent> Of(FeedbackRecord record) => record.Events
        .Select((e, index) => (Number: index + 1, Before: e, After: Redacted(record.Id, e)))
        .Where(one => !ReferenceEquals(one.Before, one.After))
        .ToDictionary(one => one.Number, one => one.After);

    private static FeedbackEvent Redacted(FeedbackId id, FeedbackEvent e) => e switch
    {
        Received received => received with { SenderId = ErasedSender.Of(id, received.SenderId), Location = null, Attachments = Nameless(received.Attachments) },
        InformationAdded added when added.Location is not null || added.Attachments.Count > 0 => added with { Location = null, Attachments = Nameless(added.Attachments) },
        AnswerProposed { Documents.Count: > 0 } proposed => proposed with { Documents = Nameless(proposed.Documents) },
        Classified classified => classified with { Evidence = [] },
        Assigned { Facts.Count: > 0 } assigned => assigned with { Facts = [] },
        Delivered { Reference: not null } delivered when WorkKey.Parse(delivered.Work)?.Kind == WorkKind.Notice => delivered with { Reference = null },
        DeliveryFailed { Reason.Length: > 0 } failed => failed with { Reason = "" },
        _ => e,
    };

    /// <summary>How many they were, and of which kind, stays in the proof.</summary>
    private static IReadOnlyList<Attachment> Nameless(IReadOnlyList<Attachment> files) => [.. files.Select(file => file with { Name = NoName })];
}
