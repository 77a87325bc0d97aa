using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling;

/// <summary>The sender says what they think of the answer; later words take the place of earlier ones.</summary>
public sealed class RateAnswer(ChangeFeedback change, TimeProvider time)
{
    /// <param name="reason">Null or empty if none was given. More words of somebody who is still dissatisfied are added to the first.</param>
    /// <returns><see cref="Refusals.UnknownCode"/>, a <see cref="StageRefusal"/> before the answer, or a <see cref="TextTooLong"/>.</returns>
    public Task<Result<Feedback>> RunAsync(
        FeedbackId id, string senderId, Satisfaction satisfaction, string? reason, string cause, CancellationToken cancellation) =>
        change.RunAsync(id, cause, record => Decide(record, senderId, satisfaction, reason, time.GetUtcNow()), cancellation);

    private static Result<FeedbackChange> Decide(FeedbackRecord record, string senderId, Satisfaction satisfaction, string? reason, DateTimeOffset now)
    {
        if (record.OwnedBy(senderId) is not { } feedback)
            return Refusals.UnknownCode;
        if (feedback.Stage is not (Stage.Answered or Stage.Closed))
            return Refusals.NotInThisStage(feedback.Stage);
        if (string.IsNullOrWhiteSpace(reason))
            return Repeats(feedback, satisfaction) ? FeedbackChange.Nothing : new FeedbackChange(new Rated(now, satisfaction, null));
        var words = HandlingText.Check(WithEarlier(record, satisfaction, reason), HandlingText.MostOfReason);
        if (words.Refusal is { } refusal)
            return refusal;
        var key = feedback.NextTextKey;
        return new FeedbackChange(new Rated(now, satisfaction, key)) { Texts = new Dictionary<string, string> { [key] = words.Value } };
    }

    /// <summary>A second tap on the same button must not erase the reason.</summary>
    private static bool Repeats(Feedback feedback, Satisfaction satisfaction) => feedback.Satisfaction == satisfaction;

    private static string WithEarlier(FeedbackRecord record, Satisfaction satisfaction, string reason) =>
        Repeats(record.Feedback!, satisfaction) && record.TextOf(record.Feedback!.SatisfactionReason) is { } earlier ? $"{earlier}\n{reason}" : reason;
}
