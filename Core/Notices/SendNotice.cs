using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Notices;

/// <summary>Tells the sender what became of the feedback, once.</summary>
public sealed class SendNotice(PerformWork perform, SendOnce send, NoticeTexts texts)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "zalo", SendAsync, cancellation);

    private Task<DeliveryOutcome> SendAsync(FeedbackRecord record, OwedWork work, CancellationToken cancellation)
    {
        var feedback = record.Feedback!;
        if (feedback.IsDrill)
            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Done(Drill.SenderId));
        var notice = feedback.Notices[work.Key.Number - 1];
        return send.RunAsync(
            feedback.SenderId, texts.Word(record, notice), texts.MarkOf(feedback.Id, notice), work.State.UnknownSince, cancellation);
    }
}
