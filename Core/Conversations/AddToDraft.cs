using System.Collections.Immutable;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Puts a message into the draft, which is begun if there is none, and answers with what is needed next.</summary>
public sealed class AddToDraft(DraftFold fold, DraftNeeds needs, DialogReplies replies, FormLinks forms, ConsentTerms terms, CitySettings city, TimeProvider time)
{
    private const int MostEntries = 60;
    private const int MostPictures = 10;
    private const int MostCharacters = 20_000;

    public TakenTurn Add(Conversation conversation, ChatEvent chatEvent, DraftContent content)
    {
        var isNew = conversation.DraftId is null || conversation.Entries.IsEmpty;
        var after = Opened(conversation) with
        {
            Entries = conversation.Entries.AddRange(conversation.Held).Add(new DraftEntry(chatEvent.Key, chatEvent.SentAt, content)),
        };
        var draft = fold.Fold(after);
        if (draft.SubmittedAt is { } submittedAt)
            return Submit(after, draft, chatEvent.SenderId, submittedAt);
        if (draft.CancelledAt is { } cancelledAt)
            return Cancel(after, after.DraftId!, cancelledAt);
        if (IsFull(after, draft))
            return new TakenTurn(conversation.Owe(replies.Problem(conversation, "problem.draft-full"), time.GetUtcNow()));
        return new TakenTurn(Ask(after, draft, chatEvent.SenderId, isNew, content));
    }

    /// <summary>The sender asks for a new draft, which what is said next belongs to whoever else waits for an answer.</summary>
    /// <param name="words">What it is about, if that was said with it.</param>
    public TakenTurn Begin(Conversation conversation, ChatEvent chatEvent, string words)
    {
        if (conversation.DraftId is not null)
            return new TakenTurn(conversation.Owe(replies.Problem(conversation, "problem.draft-open"), time.GetUtcNow()));
        conversation = conversation with { DraftFrom = chatEvent.SentAt };
        if (words.Length > 0)
            return Add(conversation, chatEvent, new DraftText(words));
        if (conversation.Held is [.., var last])
            {
            var held = Opened(conversation) with { Entries = conversation.Held };
            return new TakenTurn(Ask(held, fold.Fold(held), chatEvent.SenderId, isNew: true, last.Content));
        }


        var begun = Opened(conversation);
        return new TakenTurn((begun with { Asked = [new AskedQuestion(Question.Content, time.GetUtcNow())] })
            .Owe(replies.Begun(begun.DraftId!), time.GetUtcNow()));
    }

    /// <summary>The sender would rather fill in a form: for the draft at hand, or a new one.</summary>
    public TakenTurn OfferForm(Conversation conversation, ChatEvent chatEvent)
    {
        var now = time.GetUtcNow();
        var opened = conversation.DraftId is not null ? conversation : Opened(conversation) with
        {
            DraftFrom = chatEvent.SentAt,
            Entries = conversation.Held,
            Asked = [new AskedQuestion(Question.Content, now)],
        };
        return new TakenTurn(opened.Owe(replies.Form(opened.DraftId!, forms.LinkOf(chatEvent.SenderId, opened.DraftId!, now)), now));
    }

    private Conversation Opened(Conversation conversation) =>
        conversation with { DraftId = conversation.DraftId ?? city.NewCode(time.GetUtcNow()), Topic = null, Held = [] };

    private Conversation Ask(Conversation conversation, Draft draft, string senderId, bool isNew, DraftContent content)
    {
        var now = time.GetUtcNow();
        var next = needs.Next(draft);
        var isFirst = isNew || conversation.Asked.TrueForAll(asked => asked.Question is Question.Review or Question.Content);
        var form = isFirst && next != Question.Review ? forms.LinkOf(senderId, conversation.DraftId!, now) : null;
        return (conversation with { Asked = conversation.Asked.Add(new AskedQuestion(next, now)) })
            .Owe(replies.Next(conversation.DraftId!, draft, next, needs.Missing(draft), form, content), now, isPrompt: !isNew);
    }

    private TakenTurn Cancel(Conversation conversation, FeedbackId id, DateTimeOffset cancelledAt)
    {
        var after = Without(conversation, cancelledAt) with { LastCancelled = new CancelledDraft(id, cancelledAt) };
        return new TakenTurn(after.Owe(replies.Cancelled(id), time.GetUtcNow()));
    }

    private TakenTurn Submit(Conversation conversation, Draft draft, string senderId, DateTimeOffset submittedAt)
    {
        var id = conversation.DraftId!;
        var person = new Person(draft.Name!, draft.Phone, draft.Address!, draft.Where, draft.Email, Consent: terms.GivenAt(submittedAt, conversation.KnownContact?.Consent));
        var submission = new Submission(senderId, submittedAt, draft.Text, person, draft.Pictures, draft.Location, draft.WantsReview);
        var after = Without(conversation, submittedAt).WithSubmitted(id, submittedAt) with
        {
            KnownContact = new Contact(person.Name, person.Phone, person.Address, person.Email, person.Consent),
        };
        return new TakenTurn(after.Owe(replies.Submitted(id), time.GetUtcNow()), new SubmittedTurn(id, submission));
    }

    /// <summary>What was written after the draft ended begins the next one: nothing is lost.</summary>
    private Conversation Without(Conversation conversation, DateTimeOffset end)
    {
        var rest = conversation.Entries.Where(entry => entry.SentAt > end).ToImmutableList();
        return conversation with { Entries = rest, Asked = [], DraftFrom = null, DraftId = rest.IsEmpty ? null : city.NewCode(time.GetUtcNow()) };
    }

    private static bool IsFull(Conversation conversation, Draft draft) =>
        conversation.Entries.Count > MostEntries || draft.Pictures.Count > MostPictures || draft.Text.Length > MostCharacters;
}
