using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Drills;

/// <summary>Submits the feedback of a drill the way a draft is submitted: alarm, submission, queue. A repeat changes nothing.</summary>
public sealed class BeginDrill(IFeedbackStore feedbacks, IWorkQueue queue, CitySettings city, TimeProvider time)
{
    private const string Text = "Diễn tập: kiểm tra đường đi của một phản ánh từ Zalo đến thông báo. Không cần xử lý.";

    private static readonly Person Nobody = new("Diễn tập", Phone: null, Address: "", Place: null);

    public async Task RunAsync(Drill drill, CancellationToken cancellation)
    {
        var (id, now) = (drill.CodeIn(city), time.GetUtcNow());
        await queue.SendAsync(new FeedbackAlarmCall(id).ToMessage(now, ChangeFeedback.SafetyLook), cancellation);
        if (await feedbacks.TrySaveSubmissionAsync(id, new Submission(Drill.SenderId, now, Text, Nobody, [], Location: null), cancellation))
            await queue.SendAsync(new FeedbackSubmitted(id).ToMessage(), cancellation);
    }
}
