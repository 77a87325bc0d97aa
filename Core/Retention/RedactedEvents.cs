using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Retention;

/// <summary>
/// The few events that hold something of the sender themselves, without it: the Zalo id, places on earth, words quoted from the text, names of
/// messages in the chat, and what other systems answered, which may quote what they were sent.
/// </summary>
internal static class RedactedEvents
{
    /// <returns>By number of the event, from 1; what has nothing to hide is not in it.</returns>
    public static IReadOnlyDictionary<int, FeedbackEvent> Of(FeedbackRecord record) => record.Events
        .Select((e, index) => (Number: index + 1, Before: e, After: Redacted(record.Id, e)))
        .Where(one => !ReferenceEquals(one.Before, one.After))
        .ToDictionary(one => one.Number, one => one.After);

    private static FeedbackEvent Redacted(FeedbackId id, FeedbackEvent e) => e switch
    {
        Received received => received with { SenderId = ErasedSender.Of(id, received.SenderId), Location = null },
        InformationAdded { Location: not null } added => added with { Location = null },
        Classified classified => classified with { Evidence = [] },
        Assigned { Facts.Count: > 0 } assigned => assigned with { Facts = [] },
        Delivered { Reference: not null } delivered when WorkKey.Parse(delivered.Work)?.Kind == WorkKind.Notice => delivered with { Reference = null },
        DeliveryFailed { Reason.Length: > 0 } failed => failed with { Reason = "" },
        _ => e,
    };
}
