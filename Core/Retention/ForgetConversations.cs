using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>Forgets drafts and pictures that were never sent, and later all of a chat in which nothing happens any more.</summary>
public sealed class ForgetConversations(IConversationStore conversations, FindOwnRecords own, IAttachmentStore attachments, RetentionRules rules) : IForget
{
    public async Task<IReadOnlyList<RetentionCount>> RunAsync(DateTimeOffset now, bool isDry, CancellationToken cancellation)
    {
        var (draft, whole) = (rules[RetentionSubject.Draft], rules[RetentionSubject.Conversation]);
        var (drafts, wholes) = (0, 0);
        await foreach (var silent in conversations.ListSilentAsync(Later(draft.Until(now), whole.Until(now)), cancellation))
        {
            var known = silent.Conversation;
            var records = await own.LoadAsync(known, cancellation);
            var unsent = known.Files.Concat(known.Pictures.Where(name => !records.IsNamed(name))).ToHashSet();
            if (known.HeardAt <= whole.Until(now) && !records.IsOpen && (records.IsErased || known.HoldsWords))
                wholes += isDry || await ForgetAsync(silent, unsent, records.IsErased, cancellation) ? 1 : 0;
            else if (known.HeardAt <= draft.Until(now) && (known.HasDraft || !known.Pictures.IsEmpty))
                drafts += (isDry || await ForgetDraftAsync(silent, unsent, cancellation)) && (known.HasDraft || unsent.Count > 0) ? 1 : 0;
        }

        return [RetentionCount.Of(draft, drafts), RetentionCount.Of(whole, wholes)];
    }

    /// <summary>Which feedback is whose is kept while something of it could still be erased.</summary>
    private async Task<bool> ForgetAsync(SilentConversation silent, IReadOnlySet<string> unsent, bool isErased, CancellationToken cancellation)
    {
        await DeleteAsync(unsent, cancellation);
        return isErased
            ? await conversations.TryForgetAsync(silent.SenderId, silent.ETag, cancellation)
            : await TryCommitAsync(silent, silent.Conversation.Erased(), cancellation);
    }

    private async Task<bool> ForgetDraftAsync(SilentConversation silent, IReadOnlySet<string> unsent, CancellationToken cancellation)
    {
        await DeleteAsync(unsent, cancellation);
        return await TryCommitAsync(silent, silent.Conversation.WithoutDraft() with { Held = [] }, cancellation);
    }

    private async Task<bool> TryCommitAsync(SilentConversation silent, Conversation next, CancellationToken cancellation) =>
        await conversations.TryCommitAsync(silent.SenderId, silent.ETag, next with { Pictures = [] }, eventKey: null, cancellation) is not null;

    /// <summary>Before what names them: a repeat after a crash finds them still.</summary>
    private async Task DeleteAsync(IReadOnlySet<string> files, CancellationToken cancellation)
    {
        foreach (var name in files)
            await attachments.DeleteAsync(name, cancellation);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
