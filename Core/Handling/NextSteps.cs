using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling;

/// <summary>
/// Owner, step and date of every open feedback, computed from its events and the data of today: a holiday added to the calendar
/// moves the dates of what is open.
/// </summary>
/// <param name="coordinatorCode">The coordinating body of what has no reviewer of its own.</param>
public sealed class NextSteps(DeadlineRules deadlines, string coordinatorCode)
{
    /// <returns>Null when nobody owes a step: declined, closed, withdrawn or merged.</returns>
    public NextStep? Of(Feedback feedback)
    {
        var coordinator = feedback.ReviewerCode ?? coordinatorCode;
        return feedback.Stage switch
        {
            Stage.Received or Stage.UnderReview => new(Step.Review, coordinator, WithinReply(DeadlineStep.Transfer, feedback)),
            Stage.Assigned => new(Step.Accept, feedback.AgencyCode!, WithinReply(DeadlineStep.Accept, feedback)),
            Stage.InProgress => new(Step.Answer, feedback.AgencyCode!, AnswerLimit(feedback)),
            Stage.AwaitingSender => new(Step.SenderReply, feedback.AgencyCode!, Start(DeadlineStep.SenderReply, feedback.StageSince)),
            Stage.AnswerProposed => new(
                Step.CheckAnswer, coordinator, Earlier(Start(DeadlineStep.CheckAnswer, feedback.StageSince), AnswerLimit(feedback))),
            Stage.Answered => new(Step.Close, coordinator, Start(DeadlineStep.Close, feedback.StageSince)),
            _ => null,
        };
    }

    /// <summary>The clock of the answer, which the sender was promised; stands while the sender is asked.</summary>
    /// <remarks>A change that the rules of today do not allow any more, such as an extension they have lost, does nothing.</remarks>
    public Deadline ReplyOf(Feedback feedback) => feedback.ReplyChanges.Aggregate(
        Start(DeadlineStep.Reply, feedback.ReplyFrom),
        (clock, change) => clock.With(change) is { Refusal: null } changed ? changed.Value : clock);

    /// <summary>The limit for word of where it stands, after a limit that ended on that day (Quyết định 574/QĐ-TTg, 2017).</summary>
    public Deadline ProgressAfter(DateOnly limit) => Start(DeadlineStep.Progress, LocalTime.EndOf(limit));

    /// <summary>Of a step on the way to the answer: whoever has it is late when the answer is, however new the step.</summary>
    private Deadline WithinReply(DeadlineStep step, Feedback feedback) => Earlier(Start(step, feedback.StageSince), ReplyOf(feedback));

    private Deadline AnswerLimit(Feedback feedback) => feedback is { IsUrgent: true, AcceptedAt: { } accepted }
        ? Earlier(Start(DeadlineStep.HandleUrgent, accepted), ReplyOf(feedback))
        : ReplyOf(feedback);

    private Deadline Start(DeadlineStep step, DateTimeOffset start) =>
        deadlines.Start(step, start) ?? throw new InvalidOperationException($"No rule limits {step} at {start:u}.");

    private static Deadline Earlier(Deadline one, Deadline other) => other.DueAt < one.DueAt ? other : one;
}
