using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling.Documents;

namespace CitizenFeedback.Core.Conversations.OwnData;

/// <summary>
/// Erases at once what was not sent: draft with its pictures, forms, also of earlier drafts, what waits to be sorted, the contact remembered. For what was sent the wish is
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
    /// <exception cref="InvalidOperationException">Something is submitted and not received yet: the message comes again.</exception>
    public async Task<Conversation> EraseAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation)
    {
        var opened = await forms.ListOfAsync(chatEvent.SenderId, cancellation).Select(stored => stored.Form.Id).ToListAsync(cancellation);
        var files = conversation.Files.Concat(conversation.Pictures).ToHashSet();
        foreach (var id in opened)
            files.UnionWith(await EraseFormAsync(id, cancellation));
        // After the forms, as one may have been sent meanwhile without the chat knowing of it yet.
        foreach (var id in conversation.EverSubmitted.Concat(opened).Distinct())
        {
            if (await ask.RunAsync(id, chatEvent.SenderId, chatEvent.Key, cancellation) is { Refusal: null, Value: var feedback })
                files.ExceptWith(feedback.Attachments.Select(attachment => attachment.Name));
            else
                await attachments.DeleteAllAsync(StoreDocument.PrefixOf(id), cancellation); // what was taken out of the form again
        }

        foreach (var name in files)
            await attachments.DeleteAsync(name, cancellation);
        await strays.RunAsync(chatEvent.SenderId, cancellation);
        return conversation.Erased() with { Pictures = [] };
    }

    /// <summary>Whoever saves it meanwhile, it is erased.</summary>
    /// <returns>Names of the files it had.</returns>
    private async Task<IEnumerable<string>> EraseFormAsync(FeedbackId id, CancellationToken cancellation)
    {
        while (await forms.LoadAsync(id, cancellation) is { Form: { SubmittedAt: null } form, ETag: var etag })
        {
            if (await forms.TrySaveAsync(form.Erased(time.GetUtcNow()), etag, cancellation))
                return form.Files.Select(file => file.Attachment.Name);
        }

        return [];
    }
}
