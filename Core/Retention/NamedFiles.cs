using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Retention;

/// <summary>The files that an event names.</summary>
internal static class NamedFiles
{
    public static IReadOnlyList<Attachment> Of(FeedbackEvent e) => e switch
    {
        Received received => received.Attachments,
        InformationAdded added => added.Attachments,
        AnswerProposed proposed => proposed.Documents,
        _ => [],
    };
}
