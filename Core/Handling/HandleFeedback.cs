using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling;

/// <summary>Does what an official asks for, if that official may read the feedback, may ask for it, and has seen its newest version.</summary>
public sealed class HandleFeedback(ChangeFeedback change, HandlingRules rules, TimeProvider time)
{
    /// <param name="seenVersion">The version the official decided on; null if the caller needs none, as the register.</param>
    /// <returns>
    /// <see cref="Refusals.UnknownCode"/> for what the official may not read, so that guessing codes tells nothing;
    /// <see cref="HandlingRefusals.NotAllowed"/>, <see cref="HandlingRefusals.ChangedMeanwhile"/>, a <see cref="StageRefusal"/>, or one of
    /// the command's own.
    /// </returns>
    public Task<Result<Feedback>> RunAsync(
        FeedbackId id, Official by, HandlingCommand command, int? seenVersion, RequestKey key, CancellationToken cancellation) =>
        change.RunAsync(id, key.Cause, record => Decide(record, by, command, seenVersion, key), cancellation);

    private Result<FeedbackChange> Decide(FeedbackRecord record, Official by, HandlingCommand command, int? seenVersion, RequestKey key)
    {
        if (record.Feedback is not { } feedback || !by.MayRead(feedback))
            return Refusals.UnknownCode;
        if (!command.Roles.Contains(by.Role))
            return HandlingRefusals.NotAllowed;
        if (key.IsReused(record.Causes))
            return HandlingRefusals.KeyReused;
        if (seenVersion is { } seen && seen != feedback.Version)
            return HandlingRefusals.ChangedMeanwhile;
        return command.Decide(record, by, rules, time.GetUtcNow());
    }
}
