using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Handling;

/// <summary>The sender does not accept the answer: the agency handles it again, or another if the reason is that agency's own conduct.</summary>
public sealed class ReopenAnswered(ChangeFeedback change, Router router, DeadlineRules deadlines, TimeProvider time)
{
    /// <summary>
    /// Our own choice, no text says how often: one answer may miss the point and the next one too; a third round with the same agency helps
    /// nobody, and the coordinator can still reopen it.
    /// </summary>
    public const int MostBySender = 2;

    /// <param name="reason">Null: the reason given with the rating stands.</param>
    /// <returns>
    /// <see cref="Refusals.UnknownCode"/>, a <see cref="StageRefusal"/>, <see cref="Refusals.ReopenedOften"/>,
    /// <see cref="Refusals.ReasonMissing"/>, <see cref="Refusals.TooLong"/> or a <see cref="TextTooLong"/>.
    /// </returns>
    public Task<Result<Feedback>> RunAsync(FeedbackId id, string senderId, string? reason, string cause, CancellationToken cancellation) =>
        change.RunAsync(id, cause, record => Decide(record, senderId, reason, time.GetUtcNow()), cancellation);

    private Result<FeedbackChange> Decide(FeedbackRecord record, string senderId, string? reason, DateTimeOffset now)
    {
        if (record.OwnedBy(senderId) is not { } feedback)
            return Refusals.UnknownCode;
        if (feedback.Stage is not (Stage.Answered or Stage.Closed))
            return Refusals.NotInThisStage(feedback.Stage);
        if (feedback.SenderReopenings >= MostBySender)
            return Refusals.ReopenedOften;
        if ((string.IsNullOrWhiteSpace(reason) ? ReasonOfRating(record) : reason) is not { } given)
            return Refusals.ReasonMissing;
        var words = HandlingText.Check(given, HandlingText.MostOfReason);
        if (words.Refusal is { } refusal)
            return refusal;
        if (!record.HasRoomFor(words.Value))
            return Refusals.TooLong;
        var key = feedback.NextTextKey;
        var named = router.NamedIn(words.Value, place: null);
        var reopened = new Reopened(now, By: null, key, named, router.ReviewerFor(feedback.Named.Union(named)));
        return new FeedbackChange([reopened, .. TakenAway.After(feedback, reopened, deadlines)])
        {
            Texts = new Dictionary<string, string> { [key] = words.Value },
        };
    }

    private static string? ReasonOfRating(FeedbackRecord record) => record.TextOf(record.Feedback!.SatisfactionReason);
}
