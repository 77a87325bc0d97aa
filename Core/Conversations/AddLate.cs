using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>A message written before <i>Gửi</i> that came after it: it belongs to the feedback already submitted.</summary>
public sealed class AddLate(AddInformation add, DialogReplies replies)
{
    /// <exception cref="InvalidOperationException">The feedback is not received yet: the event comes again.</exception>
    public async Task<ChatMessage> RunAsync(FeedbackId id, ChatEvent chatEvent, DraftContent content, CancellationToken cancellation)
    {
        var information = content switch
        {
            DraftText text => new Information(text.Text, [], null),
            DraftPicture picture => new Information(picture.Caption, [picture.Picture], null),
            DraftLocation location => new Information(null, [], location.Place),
            _ => throw new InvalidOperationException($"{content.GetType().Name} is no information."),
        };
        var added = await add.RunAsync(id, chatEvent.SenderId, chatEvent.Key, information, cancellation);
        return added.Refusal is { } refusal ? replies.Refused(refusal, id) : replies.Added(id);
    }
}
