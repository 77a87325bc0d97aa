using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Links;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Tracking;

/// <summary>Does for the sender what they ask for on the page. The same deed from the same page again changes nothing.</summary>
public sealed class ActOnTracking(
    IFeedbackStore feedbacks, AddOnPage add, WithdrawFeedback withdraw, RateAnswer rate, ReopenAnswered reopen, InsistOnFeedback insist,
    LimitTries limit, LinkSeal seal, IWorkQueue queue, TimeProvider time)
{
    /// <summary>Own choice: of one feedback. Whoever knows code and digits must not fill the feedback, nor the sender's chat with word of it.</summary>
    public static readonly TryLimit Most = new(20, TimeSpan.FromHours(1));

    /// <summary>Long enough for the change to be made, or for files to be stored before it.</summary>
    private static readonly TimeSpan UntilTold = TimeSpan.FromSeconds(10), UntilToldOfFiles = TimeSpan.FromSeconds(30);

    /// <param name="requestId">Of the page the button stands on.</param>
    /// <returns>A refusal of the use case behind the act, of <see cref="TrackingRefusals"/>, or <see cref="Refusals.UnknownCode"/>.</returns>
    public async Task<Result<Feedback>> RunAsync(TrackingPass pass, TrackingDeed deed, string requestId, CancellationToken cancellation)
    {
        if (!deed.Act.IsOpenTo(pass.Way))
            return TrackingRefusals.LinkNeeded;
        var id = pass.Id;
        var record = await feedbacks.LoadAsync(id, cancellation);
        if (record.Feedback is not { SenderId: var sender })
            return record.Submission is null ? Refusals.UnknownCode : TrackingRefusals.NotReceivedYet;
        if (record.Feedback.IsErased)
            return Refusals.Erased; // nor is there anybody to send word to
        var cause = deed.CauseOf(requestId);
        if (!record.Causes.Contains(cause) && await limit.TakeAsync(seal.Tag("tracking-act", id.Value), Most, cancellation) is not null)
            return TrackingRefusals.TooOften;
        // Sent before the change: a process that dies after it owes no word.
        if (deed.Act is TrackingAct.Add or TrackingAct.Rate)
            await queue.SendAsync(Told(id, sender, deed, cause), cancellation);
        return deed switch
        {
            TrackingDeed.Adding adding => await add.RunAsync(record, adding, cause, cancellation),
            TrackingDeed.Withdrawing => await withdraw.RunAsync(id, sender, cause, cancellation),
            TrackingDeed.Rating rating => await rate.RunAsync(id, sender, rating.Satisfaction, rating.Reason, cause, cancellation),
            TrackingDeed.Reopening { Reason: var reason } => await reopen.RunAsync(id, sender, reason, cause, cancellation),
            TrackingDeed.Insisting => await insist.RunAsync(id, sender, cause, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
        };
    }

    private QueueMessage Told(FeedbackId id, string sender, TrackingDeed deed, string cause)
    {
        var now = time.GetUtcNow();
        var wait = deed is TrackingDeed.Adding { Files.Count: > 0 } ? UntilToldOfFiles : UntilTold;
        return new ChatEvent(cause, sender, now, new DoneOnPage(id, deed.Act)).ToMessage() with { NotBefore = now + wait };
    }
}
