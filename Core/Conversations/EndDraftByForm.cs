using System.Collections.Immutable;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>The draft was sent by the form: the dialog ends it too. What was told in the chat and did not stand in the form is added to the feedback.</summary>
public sealed class EndDraftByForm(IFeedbackStore feedbacks, DraftFold fold, AddToFeedback add, DialogReplies replies, TimeProvider time)
{
    /// <exception cref="InvalidOperationException">The feedback is not received yet and has something to be added: the event comes again.</exception>
    public async Task<Conversation> RunAsync(Conversation conversation, ChatEvent chatEvent, FormSubmitted form, CancellationToken cancellation)
    {
        var record = await feedbacks.LoadAsync(form.Id, cancellation);
        var isSent = record.Submission?.SenderId == chatEvent.SenderId || record.OwnedBy(chatEvent.SenderId) is not null;
        if (!isSent || conversation.Submitted.Any(submitted => submitted.Id == form.Id))
            return conversation; // the process died before it was saved; or this was told before
        var more = conversation.DraftId == form.Id ? ToldBeside(conversation, form.FilledWith) : [];
        // Whoever wants to be erased is not remembered.
        var person = record.Feedback is { ErasureWish: null } or null ? record.Submission?.Person ?? record.Person : null;
        var ended = Ended(conversation, form.Id, chatEvent.SentAt, person);
        return more.Count > 0
            ? await add.RunAsync(ended, chatEvent, form.Id, more, cancellation)
            : ended.Owe(replies.Submitted(form.Id), time.GetUtcNow());
    }

    private static Conversation Ended(Conversation conversation, FeedbackId id, DateTimeOffset at, Person? person)
    {
        var after = conversation.WithSubmitted(id, at) with
        {
            KnownContact = person is null ? conversation.KnownContact : new Contact(person.Name, person.Phone, person.Address, person.Email, person.Consent),
        };
        return conversation.DraftId == id ? after.WithoutDraft() : after;
    }

    /// <summary>Pictures, places and what the dialog took for content; answers to its questions stand in the form.</summary>
    private IReadOnlyList<DraftEntry> ToldBeside(Conversation conversation, IReadOnlyList<string> filledWith)
    {
        var content = fold.Fold(conversation).Paragraphs;
        return conversation.Entries
            .Where(entry => !filledWith.Contains(entry.Key))
            .Where(entry => entry.Content is DraftPicture or DraftLocation || entry.Content is DraftText text && content.Contains(text.Text.Trim()))
            .ToImmutableList();
    }
}
