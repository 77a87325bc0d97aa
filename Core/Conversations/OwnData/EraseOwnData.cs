using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Conversations.OwnData;

/// <summary>
/// Erases at once what was not sent: draft with its pictures and form, what waits to be sorted, the contact remembered. For what was sent the wish is
/// noted in each feedback. The wishes come first and the conversation last: a repeat after a crash finds again what is still to be erased.
/// </summary>
public sealed class EraseOwnData(AskErasure ask, IFormStore forms, IAttachmentStore attachments, OwnDataReplies replies, TimeProvider time)
{
    /// <summary>Own choice: whoever was asked a day ago is asked again.</summary>
    private static readonly TimeSpan OfferLife = TimeSpan.FromHours(2);

    public Conversation Offer(Conversation conversation)
    {
        var now = time.GetUtcNow();
        return (conversation with { ErasureOfferedAt = now }).Owe(replies.AskErasure(conversation), now);
    }

    public async Task<Conversation> ConfirmAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation)
    {
        if (conversation.ErasureOfferedAt is not { } offered || time.GetUtcNow() > offered + OfferLife)
            return Offer(conversation);
        foreach (var submitted in conversation.Submitted)
            await ask.RunAsync(submitted.Id, chatEvent.SenderId, chatEvent.Key, cancellation);
        await EraseFilesAsync(conversation, cancellation);
        return conversation.Erased().Owe(replies.Erased(conversation), time.GetUtcNow());
    }

    private async Task EraseFilesAsync(Conversation conversation, CancellationToken cancellation)
    {
        var files = conversation.Entries.Concat(conversation.Held).Select(entry => entry.Content).OfType<DraftPicture>().Select(picture => picture.Picture.Name);
        if (conversation.DraftId is { } draft && await forms.LoadAsync(draft, cancellation) is { Form: { SubmittedAt: null } form, ETag: var etag })
        {
            // Sent at this very moment it is a feedback, and erased by sending.
            if (await forms.TrySaveAsync(form.Erased(time.GetUtcNow()), etag, cancellation))
                files = files.Concat(form.Files.Select(file => file.Attachment.Name));
        }

        foreach (var name in files.Distinct())
            await attachments.DeleteAsync(name, cancellation);
    }
}
