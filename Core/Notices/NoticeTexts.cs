using System.Globalization;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Notices;

/// <summary>Words the notices.</summary>
public sealed class NoticeTexts(
    TextFile texts, FeedbackButtons buttons, AgencyDirectory agencies, NextSteps steps, DocumentLinks links, OutOfScopeAdvice advice)
{
    public ChatMessage Word(FeedbackRecord record, OwedNotice notice) =>
        new($"{Body(record, notice)}\n\n{MarkOf(record.Id, notice)}", [.. Buttons(record.Feedback!, notice)]);

    /// <summary>The last line: by it a notice is found again in the conversation, and people can quote it.</summary>
    public string MarkOf(FeedbackId id, OwedNotice notice) =>
        texts.Get("notice.mark", ("number", notice.Number.ToString(CultureInfo.InvariantCulture)), ("code", id.Value));

    private string Body(FeedbackRecord record, OwedNotice notice)
    {
        var feedback = record.Feedback!;
        var code = ("code", feedback.Id.Value);
        var words = record.TextOf(notice.Text) ?? "";
        return notice.Kind switch
        {
            NoticeKind.Assigned => texts.Get("notice.assigned", code, ("agency", AgencyOf(notice)), ("due", DayOf(feedback.TransferDueOn))),
            NoticeKind.UnderReview => texts.Get("notice.under-review", code, ("due", DayOf(feedback.TransferDueOn))),
            NoticeKind.Declined when words.Length > 0 =>
                texts.Get("notice.declined-by-person", code, ("reason", words), ("advice", Advice(feedback))),
            NoticeKind.Declined => texts.Get("notice.declined", code, ("advice", Advice(feedback))),
            NoticeKind.Withdrawn => texts.Get("notice.withdrawn", code),
            NoticeKind.Asked => texts.Get("notice.asked", code, ("agency", AgencyOf(notice)), ("question", words), ("until", Until(feedback))),
            NoticeKind.Extended => texts.Get("notice.extended", code, ("reason", words), ("due", ReplyDue(feedback))),
            NoticeKind.Progress => texts.Get("notice.progress", code, ("stage", texts.Get($"stage.{TextKeys.Of(feedback.Stage)}")), ("next", NextProgress(feedback, notice))),
            NoticeKind.Documents => texts.Get("notice.documents", code, ("links", string.Join('\n', LinksOf(feedback.Id, notice)))),
            NoticeKind.Answered => Answer(feedback, notice, HandlingText.PartsOf(words)),
            NoticeKind.Reopened => texts.Get("notice.reopened", code, ("due", ReplyDue(feedback))),
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
        };
    }

    private string Answer(Feedback feedback, OwedNotice notice, IReadOnlyList<string> parts)
    {
        var part = parts[notice.Part - 1];
        var first = notice.Part == 1 ? texts.Get("notice.answered", ("code", feedback.Id.Value), ("agency", AgencyOf(notice)), ("answer", part)) : part;
        return notice.Part == parts.Count ? $"{first}\n\n{texts.Get("notice.answered-rate")}" : first;
    }

    private IEnumerable<Uri> LinksOf(FeedbackId id, OwedNotice notice) =>
        notice.Documents!.Select(document => links.LinkOf(id, document.Name, notice.Since));

    /// <summary>Empty if the notice comes so late that nobody waits any more.</summary>
    private string Until(Feedback feedback) => feedback.Stage == Stage.AwaitingSender && steps.Of(feedback) is { } wait
        ? texts.Get("notice.asked-until", ("due", DayOf(wait.DueOn)))
        : "";

    /// <summary>It may stand by now: the sender was asked before this went out.</summary>
    private string ReplyDue(Feedback feedback)
    {
        var reply = steps.ReplyOf(feedback);
        return reply.DueOn is { } day
            ? texts.Get(reply.IsProvisional ? "notice.due-provisional" : "notice.due", ("due", DayOf(day)))
            : texts.Get("notice.due-paused");
    }

    private string NextProgress(Feedback feedback, OwedNotice notice) =>
        DayOf(steps.ProgressAfter(feedback.ProgressToldOn ?? LocalTime.DateOf(notice.Since)).DueOn);

    private string AgencyOf(OwedNotice notice) => notice.AgencyCode is { } code ? agencies.NameOf(code) : texts.Get("notice.coordinator");

    private string Advice(Feedback feedback) => advice.For(feedback.Scope ?? Scope.Other, feedback.ProcedureCode);

    private static string DayOf(DateOnly? day) => $"{day:dd/MM/yyyy}";

    private IEnumerable<ChatButton> Buttons(Feedback feedback, OwedNotice notice) => notice.Kind switch
    {
        NoticeKind.Withdrawn or NoticeKind.Documents => [],
        NoticeKind.Declined => [buttons.Insist(feedback.Id), buttons.Status(feedback.Id)],
        NoticeKind.Answered => [.. IsLastPart(feedback, notice) ? buttons.Rating(feedback.Id) : []],
        NoticeKind.Asked => [buttons.New(), buttons.Status(feedback.Id), buttons.Withdraw(feedback.Id)],
        _ => [buttons.Withdraw(feedback.Id), buttons.Status(feedback.Id)],
    };

    private static bool IsLastPart(Feedback feedback, OwedNotice notice) =>
        feedback.Notices.ElementAtOrDefault(notice.Number) is not { Kind: NoticeKind.Answered, Part: > 1 };
}
