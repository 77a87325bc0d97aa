using System.Globalization;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Notices;

/// <summary>Words the notices.</summary>
public sealed class NoticeTexts(TextFile texts, AgencyDirectory agencies)
{
    public ChatMessage Word(Feedback feedback, OwedNotice notice) =>
        new($"{Body(feedback, notice.Kind)}\n\n{MarkOf(feedback.Id, notice)}", [.. Buttons(feedback, notice.Kind)]);

    /// <summary>The last line: by it a notice is found again in the conversation, and people can quote it.</summary>
    public string MarkOf(FeedbackId id, OwedNotice notice) =>
        texts.Get("notice.mark", ("number", notice.Number.ToString(CultureInfo.InvariantCulture)), ("code", id.Value));

    private string Body(Feedback feedback, NoticeKind kind) => kind switch
    {
        NoticeKind.Assigned => texts.Get(
            "notice.assigned", ("code", feedback.Id.Value), ("agency", agencies[feedback.AgencyCode!].Name), ("due", DayOf(feedback))),
        NoticeKind.UnderReview => texts.Get("notice.under-review", ("code", feedback.Id.Value), ("due", DayOf(feedback))),
        NoticeKind.Declined => texts.Get("notice.declined", ("code", feedback.Id.Value), ("advice", Advice(feedback.Scope))),
        NoticeKind.Withdrawn => texts.Get("notice.withdrawn", ("code", feedback.Id.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private string Advice(Scope? scope) => texts.Get($"advice.{TextKeys.Of(scope ?? Scope.Other)}");

    private static string DayOf(Feedback feedback) => feedback.TransferDueOn is { } due ? $"{due:dd/MM/yyyy}" : "";

    private IEnumerable<ChatButton> Buttons(Feedback feedback, NoticeKind kind)
    {
        if (kind == NoticeKind.Withdrawn)
            yield break;
        if (kind == NoticeKind.Declined)
            yield return new ChatButton(texts.Get("button.insist"), texts.Get("button.insist-payload", ("code", feedback.Id.Value)));
        else
            yield return ChatButton.Saying(texts.Get("button.withdraw", ("code", feedback.Id.Value)));
        yield return ChatButton.Saying(texts.Get("button.status", ("code", feedback.Id.Value)));
    }
}
