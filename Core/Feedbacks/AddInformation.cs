using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>Something the sender wrote for a feedback that is already submitted.</summary>
public sealed class AddInformation(ChangeFeedback change, TimeProvider time)
{
    public Task<Result<Feedback>> RunAsync(FeedbackId id, string senderId, string cause, Information information, CancellationToken cancellation) =>
        change.RunAsync(id, cause, record => Decide(record, senderId, information, time.GetUtcNow()), cancellation);

    private static Result<FeedbackChange> Decide(FeedbackRecord record, string senderId, Information information, DateTimeOffset now)
    {
        if (record is { Feedback: null, Submission: not null })
            throw new InvalidOperationException($"{record.Id} is submitted but not received yet: the message comes again.");
        if (record.OwnedBy(senderId) is not { } feedback)
            return Refusals.UnknownCode;
        if (feedback.Stage.IsFinal())
            return Refusals.NotInThisStage;
        var key = information.Text is null ? null : $"text-{feedback.Texts.Count + 1:000000}";
        return new FeedbackChange(new InformationAdded(now, key, information.Attachments, information.Location))
        {
            Texts = key is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [key] = information.Text! },
        };
    }
}

/// <summary>What the sender told more.</summary>
public sealed record Information(string? Text, IReadOnlyList<Attachment> Attachments, GeoPoint? Location);
