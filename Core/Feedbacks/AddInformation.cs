using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Something the sender wrote for a feedback that is already submitted.</summary>
public sealed class AddInformation(ChangeFeedback change, Router router, DeadlineRules deadlines, TimeProvider time)
{
    /// <remarks>Even a declined feedback takes it: the sender may insist, and then a person reads all of it.</remarks>
    public Task<Result<Feedback>> RunAsync(FeedbackId id, string senderId, string cause, Information information, CancellationToken cancellation) =>
        change.RunAsync(id, cause, record => Decide(record, senderId, information, time.GetUtcNow()), cancellation);

    private Result<FeedbackChange> Decide(FeedbackRecord record, string senderId, Information information, DateTimeOffset now)
    {
        if (record is { Feedback: null, Submission: not null })
            throw new InvalidOperationException($"{record.Id} is submitted but not received yet: the message comes again.");
        if (record.OwnedBy(senderId) is not { } feedback)
            return Refusals.UnknownCode;
        if (feedback.Stage.IsFinal() && feedback.Stage != Stage.Declined)
            return Refusals.NotInThisStage(feedback.Stage);
        if (!record.HasRoomFor(information.Text))
            return Refusals.TooLong;
        var key = information.Text is null ? null : feedback.NextTextKey;
        var named = router.NamedIn(information.Text ?? "", place: null);
        var added = new InformationAdded(
            now, key, information.Attachments, information.Location, named, router.ReviewerFor(feedback.Named.Union(named)));
        return new FeedbackChange([added, .. TakenAway.After(feedback, added, deadlines)])
        {
            Texts = key is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [key] = information.Text! },
        };
    }
}

/// <summary>What the sender told more.</summary>
public sealed record Information(string? Text, IReadOnlyList<Attachment> Attachments, GeoPoint? Location);
