using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Words where the sender's feedback stands, one or all.</summary>
public sealed class StatusReplies(TextFile texts, FeedbackButtons buttons, DueWords due, AgencyDirectory agencies, TrackingLinks links, TimeProvider time)
{
    /// <summary>How many are listed: with their codes they fit into one message of Zalo (2,000 characters).</summary>
    public const int MostListed = 10;

    private const int MostOfLine = 40;
    private const int MostOfQuestion = 500;
    private const int MostOfAnswer = 1000;

    /// <param name="record">Received.</param>
    public ChatMessage Status(FeedbackRecord record)
    {
        var feedback = record.Feedback!;
        return new(
            texts.Get(
                "status",
                ("code", feedback.Id.Value),
                ("stage", StageName(feedback)),
                ("received", $"{LocalTime.DateOf(feedback.ReceivedAt):dd/MM/yyyy}"),
                ("agency", feedback.AgencyCode is { } code ? texts.Get("status.agency", ("agency", agencies.NameOf(code))) : ""),
                ("due", due.Of(feedback) is { Length: > 0 } words ? $"\n{words}" : ""),
                ("more", Erased(feedback) ?? Question(record) ?? Answer(record) ?? "")),
            [.. Buttons(feedback).Take(FeedbackButtons.Most)]);
    }

    /// <param name="records">The sender's own, newest first.</param>
    public ChatMessage List(IReadOnlyList<FeedbackRecord> records) => new(
        texts.Get("list", ("lines", string.Join('\n', records.Take(MostListed).Select(Line)))),
        [.. records.Take(FeedbackButtons.Most).Select(record => buttons.Status(record.Id))]);

    /// <summary>Those that can still be taken back, each with its button.</summary>
    /// <param name="records">The sender's own, newest first.</param>
    public ChatMessage ToWithdraw(IReadOnlyList<FeedbackRecord> records)
    {
        var open = records.Where(record => record.Feedback is { } feedback && StageChanges.Allowed(feedback.Stage, Stage.Withdrawn)).Take(MostListed).ToList();
        return open.Count == 0
            ? new(texts.Get("withdraw.none"), [])
            : new(
                texts.Get("withdraw.choose", ("lines", string.Join('\n', open.Select(Line)))),
                [.. open.Take(FeedbackButtons.Most).Select(record => buttons.Withdraw(record.Id))]);
    }

    private string Line(FeedbackRecord record) => record.Feedback is { } feedback
        ? texts.Get(
            "list.line",
            ("code", record.Id.Value), ("words", (record.TextOf(feedback.Texts[0]) ?? texts.Get("erased.words")).FirstWords(MostOfLine)), ("stage", StageName(feedback)),
            ("due", due.Of(feedback) is { Length: > 0 } words ? $" {words}" : ""))
        : texts.Get("list.line-submitted", ("code", record.Id.Value));

    private string? Question(FeedbackRecord record) => record.Feedback is { Stage: Stage.AwaitingSender, Question: { } key }
        ? texts.Get("status.question", ("question", (record.TextOf(key) ?? "").Shortened(MostOfQuestion)))
        : null;

    private string? Answer(FeedbackRecord record) =>
        record.Feedback is { Stage: Stage.Answered or Stage.Closed, Answer: { ApprovedAt: not null, Text: var key } } && record.TextOf(key) is { } answer
            ? texts.Get("status.answer", ("answer", answer.Shortened(MostOfAnswer)))
            : null;

    private string? Erased(Feedback feedback) => feedback.Erasure is { } erased
        ? texts.Get("status.erased", ("day", $"{LocalTime.DateOf(erased.At):dd/MM/yyyy}"))
        : null;

    private IEnumerable<ChatButton> Buttons(Feedback feedback)
    {
        var isAnswered = feedback is { Stage: Stage.Answered or Stage.Closed, IsErased: false };
        if (isAnswered && feedback.Satisfaction is null)
            foreach (var rating in buttons.Rating(feedback.Id))
                yield return rating;
        if (isAnswered && feedback.SenderReopenings < ReopenAnswered.MostBySender)
            yield return buttons.Reopen(feedback.Id);
        if (feedback is { Stage: Stage.Declined, IsErased: false })
            yield return buttons.Insist(feedback.Id);
        if (StageChanges.Allowed(feedback.Stage, Stage.Withdrawn))
            yield return buttons.Withdraw(feedback.Id);
        yield return ChatButton.Opening(texts.Get("button.track"), links.LinkOf(feedback.SenderId, feedback.Id, time.GetUtcNow()));
        yield return buttons.New();
    }

    private string StageName(Feedback feedback) => texts.Get($"stage.{TextKeys.Of(feedback.Stage)}");
}
