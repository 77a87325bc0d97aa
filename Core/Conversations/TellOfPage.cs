using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Tells in the chat what was done on the tracking page and no notice tells, also so that a sender knows if somebody else did it.</summary>
public sealed class TellOfPage(IFeedbackStore feedbacks, TextFile texts, FeedbackButtons buttons, TimeProvider time)
{
    public async Task<Conversation> RunAsync(Conversation conversation, ChatEvent chatEvent, DoneOnPage done, CancellationToken cancellation)
    {
        var record = await feedbacks.LoadAsync(done.Id, cancellation);
        if (record.OwnedBy(chatEvent.SenderId) is null || !record.Causes.Contains(chatEvent.Key))
            return conversation; // it was refused, or the process died before it was done
        var text = texts.Get(done.Act == TrackingAct.Rate ? "page.rated" : "page.added", ("code", done.Id.Value));
        return conversation.Owe(new ChatMessage(text, [buttons.Status(done.Id)]), time.GetUtcNow());
    }
}
