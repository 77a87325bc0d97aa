using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Reads what a sender submitted: where it stands is never remembered by the conversation.</summary>
public sealed class OwnFeedback(IFeedbackStore feedbacks)
{
    /// <summary>Newest first; what is submitted and not received yet has no <see cref="FeedbackRecord.Feedback"/>.</summary>
    public async Task<IReadOnlyList<FeedbackRecord>> LoadAsync(Conversation conversation, int most, CancellationToken cancellation) =>
        await Task.WhenAll(conversation.Submitted.Take(most).Select(submitted => feedbacks.LoadAsync(submitted.Id, cancellation)));

    /// <returns>The one whose answer was sent last, so that words without a code mean it; null without an answer.</returns>
    public async Task<FeedbackRecord?> LastAnsweredAsync(Conversation conversation, string eventKey, CancellationToken cancellation)
    {
        var records = await LoadAsync(conversation, Conversation.MostSubmitted, cancellation);
        return records.FirstOrDefault(record => record.Causes.Contains(eventKey)) // the event comes again
            ?? records.Where(record => record.Feedback is { Stage: Stage.Answered or Stage.Closed, Answer.ApprovedAt: not null })
                .MaxBy(record => record.Feedback!.Answer!.ApprovedAt);
    }
}
