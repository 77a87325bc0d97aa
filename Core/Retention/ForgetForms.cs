using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling.Documents;

namespace CitizenFeedback.Core.Retention;

/// <summary>Forgets forms nobody can go on with, with the files that were attached and never sent.</summary>
public sealed class ForgetForms(
    IFormStore forms, IFeedbackStore feedbacks, IConversationStore conversations, IAttachmentStore attachments, RetentionRules rules) : IForget
{
    public async Task<IReadOnlyList<RetentionCount>> RunAsync(DateTimeOffset now, bool isDry, CancellationToken cancellation)
    {
        var rule = rules[RetentionSubject.Form];
        var count = 0;
        await foreach (var stored in forms.ListOpenedBeforeAsync(rule.Until(now), cancellation))
            count += isDry || await ForgetAsync(stored, cancellation) ? 1 : 0;
        return [RetentionCount.Of(rule, count)];
    }

    private async Task<bool> ForgetAsync(StoredForm stored, CancellationToken cancellation)
    {
        var sent = await feedbacks.LoadAsync(stored.Form.Id, cancellation);
        if (sent is { Feedback: null, Submission: null }) // else they are the feedback's, and go with it
            await DeleteFilesAsync(stored.Form, cancellation);
        return await forms.TryDeleteAsync(stored, cancellation);
    }

    /// <summary>Pictures of the chat stay as long as its draft.</summary>
    private async Task DeleteFilesAsync(FeedbackForm form, CancellationToken cancellation)
    {
        var inChat = (await conversations.LoadAsync(form.SenderId, eventKey: null, cancellation)).Conversation.Files.ToHashSet();
        foreach (var file in form.Files.Where(file => !inChat.Contains(file.Attachment.Name)))
            await attachments.DeleteAsync(file.Attachment.Name, cancellation);
        await attachments.DeleteAllAsync(StoreDocument.PrefixOf(form.Id), cancellation); // what was taken out of the form again
    }
}
