using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling;

/// <summary>Does what an official asks for, if that official may read the feedback, may ask for it, and has seen its newest version.</summary>
public sealed class HandleFeedback(IFeedbackStore feedbacks, ChangeFeedback change, HandlingRules rules, TimeProvider time)
{
    /// <param name="seenVersion">The version the official decided on; null if the caller needs none, as the register.</param>
    /// <returns>
    /// <see cref="Refusals.UnknownCode"/> for what the official may not read, so that guessing codes tells nothing;
    /// <see cref="HandlingRefusals.NotAllowed"/>, <see cref="HandlingRefusals.ChangedMeanwhile"/>, a <see cref="StageRefusal"/>, or one of
    /// the command's own.
    /// </returns>
    /// <remarks>Looks first, so that somebody who guesses codes starts nothing. A request that comes again is answered as before, whoever has it now.</remarks>
    public async Task<Result<Feedback>> RunAsync(
        FeedbackId id, Official by, HandlingCommand command, int? seenVersion, RequestKey key, CancellationToken cancellation)
    {
        var seen = await feedbacks.LoadAsync(id, cancellation);
        if (!seen.Causes.Contains(key.Cause) && !MayRead(seen, by))
            return Refusals.UnknownCode;
        return await change.RunAsync(id, key.Cause, record => Decide(record, by, command, seenVersion, key), cancellation);
    }

    private static bool MayRead(FeedbackRecord record, Official by) => record.Feedback is { } feedback && by.MayRead(feedback);

    private Result<FeedbackChange> Decide(FeedbackRecord record, Official by, HandlingCommand command, int? seenVersion, RequestKey key)
    {
        if (!MayRead(record, by))
            return Refusals.UnknownCode;
        if (!command.Roles.Contains(by.Role))
            return HandlingRefusals.NotAllowed;
        if (key.IsReused(record.Causes))
            return HandlingRefusals.KeyReused;
        if (seenVersion is { } seen && seen != record.Feedback!.Version)
            return HandlingRefusals.ChangedMeanwhile;
        return command.Decide(record, by, rules, time.GetUtcNow());
    }
}
