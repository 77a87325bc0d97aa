using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Reporting;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// Takes one event of one sender. Sends first, conversation commit after: a crash repeats the send, and whoever gets it twice
/// takes it once. The replies are owed from the commit on and claimed like any other effect.
/// </summary>
public sealed class ContinueConversation(
    IConversationStore store, TakeTurn turn, DeliverReplies replies, IFeedbackStore feedbacks, IWorkQueue queue, CitySettings city,
    BeginDrill drill, IStatistics statistics, TimeProvider time)
{
    private const int MostRounds = 5;

    /// <exception cref="TimeoutException">Others wrote this conversation all the time: our own fault, the event comes again.</exception>
    public async Task RunAsync(ChatEvent chatEvent, CancellationToken cancellation)
    {
        if (chatEvent.Content is DrillAsked asked)
        {
            if (Drill.Parse(asked.Name) is { } rehearsal)
                await drill.RunAsync(rehearsal, cancellation);
            return;
        }

        for (var round = 1; round <= MostRounds; round++)
            if (await TryTakeAsync(chatEvent, cancellation) is { } claimed)
            {
                // After the commit, as only then the draft has its code; a repeat comes by here again.
                if (claimed.Conversation is { IsDeclined: true, DraftId: { } draft, LastAsked: { } declined })
                    await statistics.PutDeclinedAsync(new DeclinedDraft(draft, declined.At), cancellation);
                await replies.RunAsync(chatEvent.SenderId, claimed, cancellation);
                return;
            }

        throw new TimeoutException($"A conversation was changed by others {MostRounds} times in a row.");
    }

    private async Task<ClaimedConversation?> TryTakeAsync(ChatEvent chatEvent, CancellationToken cancellation)
    {
        var stored = await store.LoadAsync(chatEvent.SenderId, chatEvent.Key, cancellation);
        var isNews = !stored.Seen && chatEvent.Content is not RepliesOwed;
        var next = isNews ? (await TakeAsync(stored.Conversation, chatEvent, cancellation)) with { HeardAt = time.GetUtcNow() } : stored.Conversation;
        var claimed = next.ClaimFirst(time.GetUtcNow());
        if (!isNews && claimed.Claimed is null)
            return claimed with { ETag = stored.ETag };

        var etag = await store.TryCommitAsync(
            chatEvent.SenderId, stored.ETag, claimed.Conversation, isNews ? chatEvent.Key : null, cancellation);
        return etag is null ? null : claimed with { ETag = etag };
    }

    private async Task<Conversation> TakeAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation)
    {
        while (true)
        {
            var taken = await turn.RunAsync(conversation, chatEvent, cancellation);
            if (taken.Submitted is not { } submitted)
                return taken.Conversation;
            if (await TrySubmitAsync(submitted, cancellation))
                // A form that was faster stays; its own event ends the draft, and adds what was said beside it.
                return (await feedbacks.LoadAsync(submitted.Id, cancellation)).IsByForm ? conversation : taken.Conversation;
            conversation = conversation with { DraftId = city.NewCode(time.GetUtcNow()) }; // the code is taken
        }
    }

    private async Task<bool> TrySubmitAsync(SubmittedTurn submitted, CancellationToken cancellation)
    {
        await queue.SendAsync(new FeedbackAlarmCall(submitted.Id).ToMessage(time.GetUtcNow(), ChangeFeedback.SafetyLook), cancellation);
        if (!await feedbacks.TrySaveSubmissionAsync(submitted.Id, submitted.Submission, cancellation))
            return false;
        await queue.SendAsync(new FeedbackSubmitted(submitted.Id).ToMessage(), cancellation);
        return true;
    }
}
