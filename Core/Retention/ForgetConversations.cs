using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Retention;

/// <summary>Forgets drafts and pictures that were never sent, and later all of a chat in which nothing happens any more.</summary>
public sealed class ForgetConversations(
    IConversationStore conversations, IFeedbackStore feedbacks, FindUnsentPictures pictures, IAttachmentStore attachments, RetentionRules rules) : IForget
{
    public async Task<IReadOnlyList<RetentionCount>> RunAsync(DateTimeOffset now, bool isDry, CancellationToken cancellation)
    {
        var (draft, whole) = (rules[RetentionSubject.Draft], rules[RetentionSubject.Conversation]);
        var (drafts, wholes) = (0, 0);
        // Read once and not for each chat: most of them have nothing to forget.
        var kept = await feedbacks.ListStandingsAsync(cancellation).ToDictionaryAsync(one => one.Id, KeptFor, cancellationToken: cancellation);
        await foreach (var silent in conversations.ListSilentAsync(Later(draft.Until(now), whole.Until(now)), cancellation))
        {
            var known = silent.Conversation;
            var keep = known.HeardAt <= whole.Until(now) ? await KeptAsync(known, kept, cancellation) : Kept.Whole;
            if (keep == Kept.Nothing || (keep == Kept.Codes && known.HoldsWords))
                wholes += isDry || await ForgetAsync(silent, keep, cancellation) ? 1 : 0;
            else if (known.HeardAt <= draft.Until(now) && (known.HasDraft || !known.Pictures.IsEmpty))
                drafts += await ForgetDraftAsync(silent, isDry, cancellation) ? 1 : 0;
        }

        return [RetentionCount.Of(draft, drafts), RetentionCount.Of(whole, wholes)];
    }

    private static Kept KeptFor(FeedbackStanding one) => one.IsErased ? Kept.Nothing : one.Stage.IsFinal() ? Kept.Codes : Kept.Whole;

    private async Task<Kept> KeptAsync(Conversation conversation, Dictionary<FeedbackId, Kept> kept, CancellationToken cancellation)
    {
        var most = Kept.Nothing;
        foreach (var id in conversation.EverSubmitted)
        {
            if (!kept.TryGetValue(id, out var one)) // submitted and not received, or nothing at all
                one = (await feedbacks.LoadAsync(id, cancellation)).Submission is null ? Kept.Nothing : Kept.Whole;
            most = one > most ? one : most;
        }

        return most;
    }

    private async Task<bool> ForgetAsync(SilentConversation silent, Kept keep, CancellationToken cancellation)
    {
        var unsent = await pictures.OfAsync(silent.Conversation, cancellation);
        if (await WithoutAsync(silent, silent.Conversation.Erased(), unsent, cancellation) is not { } rest)
            return false;
        return keep != Kept.Nothing || await conversations.TryForgetAsync(rest.SenderId, rest.ETag, cancellation);
    }

    /// <returns>Whether anything went, or would go.</returns>
    private async Task<bool> ForgetDraftAsync(SilentConversation silent, bool isDry, CancellationToken cancellation)
    {
        var unsent = await pictures.OfAsync(silent.Conversation, cancellation);
        var isAny = silent.Conversation.HasDraft || unsent.Count > 0;
        if (isDry)
            return isAny;
        return await WithoutAsync(silent, silent.Conversation.WithoutDraft() with { Held = [] }, unsent, cancellation) is not null && isAny;
    }

    /// <summary>
    /// First what was said, if nobody writes meanwhile, while the names of the files stay; then the files; then their names: what a crash leaves
    /// between is found the next night.
    /// </summary>
    /// <returns>What is left; null, with nothing forgotten, if somebody wrote meanwhile.</returns>
    private async Task<SilentConversation?> WithoutAsync(SilentConversation silent, Conversation next, IReadOnlySet<string> files, CancellationToken cancellation)
    {
        if (await CommitAsync(silent, next with { Pictures = [.. files] }, cancellation) is not { } named)
            return null;
        foreach (var name in files)
            await attachments.DeleteAsync(name, cancellation);
        return files.Count == 0 ? named : await CommitAsync(named, named.Conversation with { Pictures = [] }, cancellation) ?? named;
    }

    private async Task<SilentConversation?> CommitAsync(SilentConversation silent, Conversation next, CancellationToken cancellation) =>
        await conversations.TryCommitAsync(silent.SenderId, silent.ETag, next, eventKey: null, cancellation) is { } etag ? new(silent.SenderId, next, etag) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>What of a chat must stay, for the sake of a feedback.</summary>
    private enum Kept
    {
        Nothing,

        /// <summary>Whose it is: something of it could still be erased.</summary>
        Codes,

        /// <summary>All: an answer can still come.</summary>
        Whole,
    }
}
