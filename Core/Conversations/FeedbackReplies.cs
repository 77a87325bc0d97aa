using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Words what the dialog says of feedback already submitted.</summary>
public sealed class FeedbackReplies(TextFile texts, FeedbackButtons buttons, AgencyDirectory agencies, CitySettings city)
{
    /// <summary>The question as it stands in a choice of several.</summary>
    private const int MostOfQuestion = 150;

    public ChatMessage Submitted(FeedbackId id) => new(texts.Get("draft.submitted", ("code", id.Value)), []);

    /// <summary>What the sender wrote is in the feedback.</summary>
    /// <param name="isAnswer">The agency had asked for it.</param>
    public ChatMessage Told(Feedback feedback, bool isAnswer)
    {
        var code = ("code", feedback.Id.Value);
        var text = isAnswer ? texts.Get("told.answer", code, ("agency", AgencyOf(feedback))) : texts.Get("draft.added", code);
        return new(text, [buttons.New(), buttons.Status(feedback.Id)]);
    }

    public ChatMessage TellMore(FeedbackId id) => new(texts.Get("told.more", ("code", id.Value)), [buttons.Stop()]);

    /// <summary>Several agencies wait for the sender: which of them is it for?</summary>
    public ChatMessage Which(IReadOnlyList<FeedbackRecord> waiting)
    {
        var shown = waiting.Take(FeedbackButtons.Most - 1).ToList();
        var lines = shown.Select(record => texts.Get(
            "which.line", ("code", record.Id.Value), ("words", AskedOrTold(record).FirstWords(MostOfQuestion))));
        return new(texts.Get("which", ("lines", string.Join('\n', lines))), [.. shown.Select(record => buttons.Answer(record.Id)), buttons.New()]);
    }

    /// <summary>A greeting is no answer: says once more what is asked.</summary>
    public ChatMessage StillAsked(FeedbackRecord record) => new(
        texts.Get(
            "still-asked", ("code", record.Id.Value), ("agency", AgencyOf(record.Feedback!)), ("question", AskedOrTold(record).Shortened(HandlingText.MostOfReason))),
        [buttons.New()]);

    public ChatMessage Rated(FeedbackId id) => new(texts.Get("rated", ("code", id.Value)), []);

    public ChatMessage AskRatingReason(FeedbackId id) => new(texts.Get("rated.why", ("code", id.Value)), [buttons.Stop()]);

    public ChatMessage RatingReasonTaken(Feedback feedback) => feedback.SenderReopenings < ReopenAnswered.MostBySender
        ? new(texts.Get("rated.reason-taken", ("code", feedback.Id.Value)), [buttons.Reopen(feedback.Id), buttons.Stop()])
        : new(texts.Get("rated.reason-taken-last", ("code", feedback.Id.Value), ("coordinator", Coordinator)), []);

    public ChatMessage AskReopenReason(FeedbackId id) => new(texts.Get("reopen.why", ("code", id.Value)), [buttons.Stop()]);

    public ChatMessage ReasonInWords() => new(texts.Get("problem.reason-in-words"), [buttons.Stop()]);

    public ChatMessage Stopped() => new(texts.Get("stopped"), []);

    public ChatMessage NothingSent() => new(texts.Get("list.none"), [buttons.New()]);

    public ChatMessage NothingAnswered() => new(texts.Get("refusal.nothing-answered"), []);

    public ChatMessage Refused(Refusal refusal, FeedbackId id) => new(Sentence(refusal, id), []);

    /// <summary>Also the answer to somebody else's code.</summary>
    public ChatMessage UnknownCode() =>
        new(texts.Get(Refusals.UnknownCode.Code, ("example", $"{city.CodePrefix}-261124-7K3QF4-X")), []);

    private string Coordinator => agencies.NameOf(city.CoordinatorCode);

    private string Sentence(Refusal refusal, FeedbackId id) => refusal switch
    {
        StageRefusal { Stage: var stage } => texts.Get(refusal.Code, ("code", id.Value), ("stage", texts.Get($"stage.{TextKeys.Of(stage)}"))),
        TextTooLong { Most: var most } => texts.Get(refusal.Code, ("most", $"{most}")),
        _ when refusal == Refusals.ReopenedOften =>
            texts.Get(refusal.Code, ("code", id.Value), ("most", $"{ReopenAnswered.MostBySender}"), ("coordinator", Coordinator)),
        _ when refusal == Refusals.UnknownCode => UnknownCode().Text,
        _ => texts.Get(refusal.Code, ("code", id.Value)),
    };

    private string AskedOrTold(FeedbackRecord record) =>
        record.TextOf(record.Feedback is { Stage: Stage.AwaitingSender, Question: { } question } ? question : record.Feedback!.Texts[0]) ?? texts.Get("erased.words");

    private string AgencyOf(Feedback feedback) => feedback.AgencyCode is { } code ? agencies.NameOf(code) : texts.Get("notice.coordinator");
}
