using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Masking;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Results;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.SecondOpinions;

/// <summary>
/// Asks a language model about feedback that waits for a person because the classifier, though it takes it for ours, was unsure. If both find the same scope, and it is one
/// the channel takes, the feedback goes on without the person; whatever else the model says is shown to the person and changes nothing. So
/// words in a text that are meant for the model can bring a feedback to an agency at the most, and refuse none.
/// </summary>
public sealed class AskSecondOpinion(PerformWork perform, ChangeFeedback change, ISecondOpinion opinions, MaskText mask, Router router, TimeProvider time)
{
    private const string Cause = "second-opinion";

    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "opinion", TryAsync, cancellation);

    private async Task<DeliveryOutcome> TryAsync(FeedbackRecord record, OwedWork work, CancellationToken cancellation)
    {
        var asked = await opinions.AskAsync(mask.Of(AllWords(record), record.Person), cancellation);
        if (asked.Failure is null)
            await change.RunAsync(record.Id, Cause, newest => Decide(newest, record.Feedback!.Texts.Count, asked.Value), cancellation);
        return asked.ToOutcome(opinion => opinion.Model);
    }

    /// <param name="texts">How many texts of the sender it was asked about: of what came since it knows nothing.</param>
    private Result<FeedbackChange> Decide(FeedbackRecord record, int texts, Opinion opinion)
    {
        var now = time.GetUtcNow();
        var given = new OpinionGiven(now, opinion.Scope, opinion.Model);
        return record.Feedback is { AwaitsOpinion: true, Scope: { } found } feedback && found == opinion.Scope && feedback.Texts.Count == texts
            ? new FeedbackChange(given, Assign(record, found, feedback.TransferDueOn!.Value, now))
            : new FeedbackChange(given);
    }

    private Assigned Assign(FeedbackRecord record, Scope scope, DateOnly transferDueOn, DateTimeOffset now)
    {
        var proposal = router.Propose(scope, AllWords(record), record.Person?.Place);
        return new Assigned(now, proposal.AgencyCode, proposal.Rule, proposal.Facts, transferDueOn);
    }

    private static string AllWords(FeedbackRecord record) => string.Join('\n', record.SenderTexts);
}
