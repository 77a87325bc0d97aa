using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Words the dialog's replies.</summary>
public sealed class DialogReplies(TextFile texts, FeedbackButtons buttons, DraftFold fold, DraftNeeds needs, OutOfScopeAdvice advice)
{
    public ChatMessage Welcome() => new(texts.Get("welcome"), []);

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
        var message = next switch
        {
            Question.Review => Declined(id, needs.RefusalOf(draft)!),
            Question.Confirmation => new(Summary(id, draft), Buttons("send", "correct", "cancel")),
            Question.Street => Asking(id, StreetAmong(needs.UnclearWards(draft)), missing, form),
            _ => Asking(id, new ChatMessage(texts.Get($"question.{TextKeys.Of(next)}"), []), missing, form),
        };
        if (form is not null && EnglishText.Is(draft.Text))
            message = message with { Text = $"{message.Text}\n\n{texts.Get("draft.started-english", ("code", id.Value), ("missing", Listed(missing, "missing-english")))}" };
        return draft.Problem is { } problem ? message with { Text = $"{texts.Get(problem, ("missing", Listed(missing)))}\n\n{message.Text}" } : message;
    }

    private ChatMessage Asking(FeedbackId id, ChatMessage question, IReadOnlyList<Question> missing, Uri? form) => form is null
        ? question with { Text = texts.Get("draft.continues", ("question", question.Text), ("code", id.Value)) }
        : new(
            texts.Get("draft.started", ("code", id.Value), ("missing", Listed(missing)), ("question", question.Text)), [.. question.Buttons, Form(form)]);

    /// <summary>The right channel, before anything personal was asked.</summary>
    private ChatMessage Declined(FeedbackId id, Decision refusal) => new(
        texts.Get("draft.declined", ("code", id.Value), ("advice", advice.For(refusal.Scope, refusal.Procedure?.Code))), [buttons.Review(), buttons.Cancel()]);

    /// <summary>The wards of today are a tap away if they are few.</summary>
    private ChatMessage StreetAmong(IReadOnlyList<Agency> wards)
    {
        var choices = wards.Count < FeedbackButtons.Most - 1 ? wards.Select(ward => ChatButton.Saying(ward.NameInSpeech)) : [];
        return new(
            texts.Get("question.street", ("wards", string.Join(", ", wards.Select(ward => ward.NameInSpeech)))),
            [.. choices, ChatButton.Saying(texts.Get("button.unknown"))]);
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
        ("place", draft.Where is { } place ? place.Shortened(200) : texts.Get("draft.summary-by-text")),
        ("pictures", draft.Pictures.Count.ToString()),
        ("location", draft.Location is null ? "" : texts.Get("draft.summary-location")),
        ("name", draft.Name!),
        ("phone", draft.Phone ?? texts.Get("draft.summary-no-phone")),
        ("email", draft.Email is { } email ? texts.Get("draft.summary-email", ("email", email)) : ""),
        ("address", draft.Address!),
        ("code", id.Value));

    private ChatButton Form(Uri address) => ChatButton.Opening(texts.Get("button.form"), address);

    private string Listed(IReadOnlyList<Question> missing, string words = "missing") =>
        string.Join(", ", missing.Select(question => texts.Get($"{words}.{TextKeys.Of(question)}")));

    private IReadOnlyList<ChatButton> Buttons(params string[] names) =>
        [.. names.Select(name => texts.Get($"button.{name}")).Select(ChatButton.Saying)];
}
