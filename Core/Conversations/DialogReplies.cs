using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Words the dialog's replies.</summary>
public sealed class DialogReplies(TextFile texts, FeedbackButtons buttons, DraftFold fold, DraftNeeds needs)
{
    public ChatMessage Welcome() => new(texts.Get("welcome"), []);

    public ChatMessage Emergency() => new(texts.Get("emergency"), []);

    public ChatMessage NoDraft(Conversation conversation) => conversation.LastSubmitted is { Id: var last }
        ? new(texts.Get("refusal.no-draft-since", ("code", last.Value)), [buttons.Status(last), buttons.Withdraw(last)])
        : new(texts.Get("refusal.no-draft"), []);

    public ChatMessage Submitted(FeedbackId id) => new(texts.Get("draft.submitted", ("code", id.Value)), []);

    /// <summary>The sender asked for a draft; nothing is told yet.</summary>
    public ChatMessage Begun(FeedbackId id) => new(texts.Get("draft.begun", ("code", id.Value)), [buttons.Cancel()]);

    public ChatMessage Form(FeedbackId id, Uri form) => new(texts.Get("draft.form", ("code", id.Value)), [Form(form), buttons.Cancel()]);

    public ChatMessage Cancelled(FeedbackId id) => new(texts.Get("draft.cancelled", ("code", id.Value)), []);

    /// <summary>What is needed next; the first answer of a draft also gives the code and all that is missing.</summary>
    /// <param name="received">What came with the message and is not seen in the answer, to say that it arrived.</param>
    /// <param name="form">Address of the form for the draft, offered with its first answer; null later.</param>
    public ChatMessage Next(FeedbackId id, Draft draft, Question next, IReadOnlyList<Question> missing, Uri? form, DraftContent received)
    {
        var message = Wanted(id, draft, next, missing, form);
        return received switch
        {
            DraftPicture => message with { Text = $"{texts.Get("received.picture")}\n\n{message.Text}" },
            DraftLocation => message with { Text = $"{texts.Get("received.location")}\n\n{message.Text}" },
            _ => message,
        };
    }

    private ChatMessage Wanted(FeedbackId id, Draft draft, Question next, IReadOnlyList<Question> missing, Uri? form)
    {
        if (draft.IsCorrecting)
            return new(texts.Get("draft.correct", ("code", id.Value)), Buttons("correct-content", "correct-place", "correct-contact"));
        if (next == Question.Confirmation)
            return new(Summary(id, draft), Buttons("send", "correct", "cancel"));

        var question = texts.Get($"question.{TextKeys.Of(next)}");
        if (form is not null)
            return new(texts.Get("draft.started", ("code", id.Value), ("missing", Listed(missing)), ("question", question)), [Form(form)]);
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
        var next = Wanted(id, draft with { Problem = null }, needs.Next(draft), needs.Missing(draft), form: null);
        return next with { Text = $"{texts.Get(problem)}\n\n{next.Text}" };
    }

    private string Summary(FeedbackId id, Draft draft) => texts.Get(
        "draft.summary",
        ("content", draft.Text.Shortened(600)),
        ("place", draft.Place is { } place ? place.Shortened(200) : texts.Get("draft.summary-by-text")),
        ("pictures", draft.Pictures.Count.ToString()),
        ("location", draft.Location is null ? "" : texts.Get("draft.summary-location")),
        ("name", draft.Name!),
        ("phone", draft.Phone ?? texts.Get("draft.summary-no-phone")),
        ("email", draft.Email is { } email ? texts.Get("draft.summary-email", ("email", email)) : ""),
        ("address", draft.Address!),
        ("code", id.Value));

    private ChatButton Form(Uri address) => ChatButton.Opening(texts.Get("button.form"), address);

    private string Listed(IReadOnlyList<Question> missing) =>
        string.Join(", ", missing.Select(question => texts.Get($"missing.{TextKeys.Of(question)}")));

    private IReadOnlyList<ChatButton> Buttons(params string[] names) =>
        [.. names.Select(name => texts.Get($"button.{name}")).Select(ChatButton.Saying)];
}
