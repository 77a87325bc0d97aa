using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Puts messages of the chat into a feedback already submitted; each is its own cause, so that its repeat adds nothing.</summary>
public sealed class AddToFeedback(AddInformation add, FeedbackReplies replies, TimeProvider time)
{
    /// <summary>Adds them in their order and confirms the whole; what follows soon belongs to it too.</summary>
    /// <exception cref="InvalidOperationException">The feedback is not received yet: the event comes again.</exception>
    public async Task<Conversation> RunAsync(
        Conversation conversation, ChatEvent chatEvent, FeedbackId id, IReadOnlyList<DraftEntry> entries, CancellationToken cancellation)
    {
        var after = conversation with { Held = conversation.Held.RemoveAll(entries.Contains) };
        var added = default(Result<Feedback>);
        foreach (var entry in entries)
        {
            added = await add.RunAsync(id, chatEvent.SenderId, entry.Key, InformationOf(entry.Content), cancellation);
            if (added.Refusal is { } refusal)
                return (after with { Topic = null }).Owe(replies.Refused(refusal, id), time.GetUtcNow());
        }

        var isAnswer = entries.Any(entry => added.Value.AwaitedSenderAt(entry.SentAt));
        var goesOn = conversation.DraftId is null ? Topic.GoesOnAt(chatEvent.SentAt, id, TopicKind.More) : null;
        return (after with { Topic = goesOn }).Owe(replies.Told(added.Value, isAnswer), time.GetUtcNow(), isPrompt: true);
    }

    private static Information InformationOf(DraftContent content) => content switch
    {
        DraftText text => new Information(text.Text, [], null),
        DraftPicture picture => new Information(picture.Caption, [picture.Picture], null),
        DraftLocation location => new Information(null, [], location.Place),
        DraftContact contact => new Information(string.Join(", ", new[] { contact.Name, contact.Phone, contact.Address }.OfType<string>()), [], null),
        _ => throw new InvalidOperationException($"{content.GetType().Name} is no information."),
    };
}
