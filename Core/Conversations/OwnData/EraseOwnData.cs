using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;

namespace CitizenFeedback.Core.Conversations.OwnData;

/// <summary>
/// Erases at once what was not sent: draft with its pictures and form, what waits to be sorted, the contact remembered. For what was sent the wish is
/// noted in each feedback, and done as soon as that has ended. The wishes come first and the conversation last: a repeat after a crash finds again what is still to be erased.
/// </summary>
public sealed class EraseOwnData(AskErasure ask, IFormStore forms, IAttachmentStore attachments, EraseStrays strays, OwnDataReplies replies, TimeProvider time)
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
        return (await EraseAsync(conversation, chatEvent, cancellation)).Owe(replies.Erased(conversation), time.GetUtcNow());
    }

    /// <summary>As Zalo tells it, so nothing is asked and nothing answered.</summary>
    public async Task<Conversation> EraseAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation)
    {
        var sent = new HashSet<string>();
        foreach (var id in conversation.EverSubmitted)
            if (await ask.RunAsync(id, chatEvent.SenderId, chatEvent.Key, cancellation) is { Refusal: null, Value: var feedback })
                sent.UnionWith(feedback.Attachments.Select(attachment => attachment.Name));
        await EraseFilesAsync(conversation, sent, cancellation);
        await strays.RunAsync(chatEvent.SenderId, cancellation);
        return conversation.Erased() with { Pictures = [] };
    }

    /// <param name="sent">Files that belong to feedback, and go with it.</param>
    private async Task EraseFilesAsync(Conversation conversation, HashSet<string> sent, CancellationToken cancellation)
    {
        var files = conversation.Files.Concat(conversation.Pictures);
        if (conversation.DraftId is { } draft && await forms.LoadAsync(draft, cancellation) is { Form: { SubmittedAt: null } form, ETag: var etag })
        {
            // Sent at this very moment it is a feedback, and erased by sending.
            if (await forms.TrySaveAsync(form.Erased(time.GetUtcNow()), etag, cancellation))
                files = files.Concat(form.Files.Select(file => file.Attachment.Name));
        }

        foreach (var name in files.Distinct().Where(name => !sent.Contains(name)))
            await attachments.DeleteAsync(name, cancellation);
    }
}
