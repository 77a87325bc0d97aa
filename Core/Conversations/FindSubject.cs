using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// What a message without a draft is about: the feedback whose agency waits for the sender, or the one just talked about. Decided by
/// when it was written, so that a late or repeated message finds the same one.
/// </summary>
public sealed class FindSubject(OwnFeedback own, AddToFeedback add, FeedbackReplies replies, TimeProvider time)
{
    private const int MostHeld = 20;

    /// <returns>Null if it is about none: then it begins a draft.</returns>
    public async Task<Conversation?> TryTakeAsync(Conversation conversation, ChatEvent chatEvent, DraftContent content, CancellationToken cancellation)
    {
        var entries = conversation.Held.Add(new DraftEntry(chatEvent.Key, chatEvent.SentAt, content));
        var found = await FindAsync(conversation, chatEvent, cancellation);
        return found switch
        {
            [] => null,
            [var one] => await add.RunAsync(conversation, chatEvent, one.Id, entries, cancellation),
            _ when entries.Count > MostHeld => conversation.Owe(replies.Which(found), time.GetUtcNow(), isPrompt: true),
            _ => (conversation with { Held = entries }).Owe(replies.Which(found), time.GetUtcNow(), isPrompt: true),
        };
    }

    /// <returns>The one feedback whose agency waits for an answer; null if none does, or several do.</returns>
    public async Task<FeedbackRecord?> WaitingAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation)
    {
        var records = await own.LoadAsync(conversation, Conversation.MostSubmitted, cancellation);
        return records.Where(record => record.Feedback is { Stage: Stage.AwaitingSender } && IsWaiting(record, chatEvent)).ToList() is [var one] ? one : null;
    }

    private async Task<IReadOnlyList<FeedbackRecord>> FindAsync(Conversation conversation, ChatEvent chatEvent, CancellationToken cancellation)
    {
        var records = await own.LoadAsync(conversation, Conversation.MostSubmitted, cancellation);
        // It is there already if the process died between that commit and this conversation's.
        return records.FirstOrDefault(record => record.Causes.Contains(chatEvent.Key)) is { } taken
            ? [taken]
            : [.. records.Where(record => IsWaiting(record, chatEvent) || IsTalkedAbout(record, conversation, chatEvent))];
    }

    private static bool IsWaiting(FeedbackRecord record, ChatEvent chatEvent) =>
        record.Feedback is { } feedback && !feedback.Stage.IsFinal() && feedback.AwaitedSenderAt(chatEvent.SentAt);

    private static bool IsTalkedAbout(FeedbackRecord record, Conversation conversation, ChatEvent chatEvent) =>
        record.Feedback is { } feedback && !feedback.Stage.IsFinal()
        && conversation.Topic is { Kind: TopicKind.More } topic && topic.Id == record.Id && topic.IsAliveAt(chatEvent.SentAt);
}
