using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Words the dialog's replies.</summary>
public sealed class DialogReplies(TextFile texts, DraftFold fold, DraftNeeds needs, AgencyDirectory agencies, CitySettings city)
{
    public ChatMessage Welcome() => new(texts.Get("welcome"), []);

    public ChatMessage Emergency() => new(texts.Get("emergency"), []);

    public ChatMessage NoDraft(Conversation conversation) => conversation.LastSubmitted is { Id: var last }
        ? new(texts.Get("refusal.no-draft-since", ("code", last.Value)), [Button("status", last), Button("withdraw", last)])
        : new(texts.Get("refusal.no-draft"), []);

    public ChatMessage Submitted(FeedbackId id) => new(texts.Get("draft.submitted", ("code", id.Value)), []);

    public ChatMessage Added(FeedbackId id) => new(texts.Get("draft.added", ("code", id.Value)), []);

    public ChatMessage Cancelled(FeedbackId id) => new(texts.Get("draft.cancelled", ("code", id.Value)), []);

    /// <summary>What is needed next; the first answer of a draft also gives the code and all that is missing.</summary>
    /// <param name="received">What came with the message and is not seen in the answer, to say that it arrived.</param>
    public ChatMessage Next(FeedbackId id, Draft draft, Question next, IReadOnlyList<Question> missing, bool isFirst, DraftContent received)
    {
        var message = Wanted(id, draft, next, missing, isFirst);
        return received switch
        {
            DraftPicture => message with { Text = $"{texts.Get("received.picture")}\n\n{message.Text}" },
            DraftLocation => message with { Text = $"{texts.Get("received.location")}\n\n{message.Text}" },
            _ => message,
        };
    }

    private ChatMessage Wanted(FeedbackId id, Draft draft, Question next, IReadOnlyList<Question> missing, bool isFirst)
    {
        if (draft.IsCorrecting)
            return new(texts.Get("draft.correct", ("code", id.Value)), Buttons("correct-content", "correct-place", "correct-contact"));
        if (next == Question.Confirmation)
            return new(Summary(id, draft), Buttons("send", "correct", "cancel"));

        var question = texts.Get($"question.{TextKeys.Of(next)}");
        if (isFirst)
            return new(texts.Get("draft.started", ("code", id.Value), ("missing", Listed(missing)), ("question", question)), []);
        return draft.Problem is { } problem
            ? new(texts.Get("draft.problem", ("problem", texts.Get(problem)), ("question", question), ("code", id.Value)), [])
            : new(texts.Get("draft.continues", ("question", question), ("code", id.Value)), []);
    }

    /// <summary>A message that could not be used; repeats what the draft waits for.</summary>
    public ChatMessage Problem(Conversation conversation, string problem)
    {
        if (conversation.DraftId is not { } id)
            return new(texts.Get(problem), []);
        var draft = fold.Fold(conversation);
        var next = Wanted(id, draft with { Problem = null }, needs.Next(draft), needs.Missing(draft), isFirst: false);
        return next with { Text = $"{texts.Get(problem)}\n\n{next.Text}" };
    }

    public ChatMessage Refused(Refusal refusal, FeedbackId id) => refusal is StageRefusal { Stage: var stage }
        ? new(texts.Get(refusal.Code, ("code", id.Value), ("stage", StageName(stage))), [])
        : new(texts.Get(refusal.Code, ("code", id.Value)), []);

    /// <summary>Also the answer to somebody else's code.</summary>
    public ChatMessage UnknownCode() =>
        new(texts.Get(Refusals.UnknownCode.Code, ("example", $"{city.CodePrefix}-261124-7K3QF4-X")), []);

    public ChatMessage Status(Feedback feedback) => new(
        texts.Get(
            "status",
            ("code", feedback.Id.Value),
            ("stage", StageName(feedback.Stage)),
            ("received", $"{LocalTime.DateOf(feedback.ReceivedAt):dd/MM/yyyy}"),
            ("agency", feedback.AgencyCode is { } code ? texts.Get("status.agency", ("agency", agencies[code].Name)) : "")),
        []);

    private string Summary(FeedbackId id, Draft draft) => texts.Get(
        "draft.summary",
        ("content", Shortened(draft.Text, 600)),
        ("place", draft.Place is { } place ? Shortened(place, 200) : texts.Get("draft.summary-by-text")),
        ("pictures", draft.Pictures.Count.ToString()),
        ("location", draft.Location is null ? "" : texts.Get("draft.summary-location")),
        ("name", draft.Name!),
        ("phone", draft.Phone!),
        ("address", draft.Address!),
        ("code", id.Value));

    /// <summary>The whole message must stay below Zalo's 2,000 characters; what is sent is never shortened.</summary>
    private static string Shortened(string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}…";

    private string Listed(IReadOnlyList<Question> missing) =>
        string.Join(", ", missing.Select(question => texts.Get($"missing.{TextKeys.Of(question)}")));

    private string StageName(Stage stage) => texts.Get($"stage.{TextKeys.Of(stage)}");

    private ChatButton Button(string name, FeedbackId id) => ChatButton.Saying(texts.Get($"button.{name}", ("code", id.Value)));

    private IReadOnlyList<ChatButton> Buttons(params string[] names) =>
        [.. names.Select(name => texts.Get($"button.{name}")).Select(ChatButton.Saying)];
}
