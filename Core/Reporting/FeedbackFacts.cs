using System.Text.Json.Serialization;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Reporting;

/// <summary>What the figures need to know of one feedback: a copy, made of its events. No word of the sender stands in it.</summary>
/// <param name="Moment">Number of events it was made of; the table keeps the newest.</param>
/// <param name="IsDeclined">Out of scope: counted as received and declined, and nowhere else.</param>
/// <param name="AgencyCode">Who has it; null before it is assigned, after it was returned, and for what is declined.</param>
/// <param name="AnsweredAt">When the first answer went to the sender.</param>
/// <param name="WasLate">Some answer, the first or one after a reopening, came after its limit: pauses and extensions count as in the promise to the sender.</param>
/// <param name="WorkingDays">From the day of receipt to the first answer, as the sender lived it: with the days the sender was asked.</param>
/// <param name="DueAt">When the answer that is owed becomes overdue; null if none is owed or the clock stands.</param>
/// <param name="Satisfaction">The newest word on the answer that stands.</param>
/// <param name="Reopenings">How often it was handled again, by whomever it was asked.</param>
/// <param name="Machine">What became of the machine's opinion; null in facts of before it was counted.</param>
public sealed record FeedbackFacts(
    FeedbackId Code,
    int Moment,
    DateTimeOffset ReceivedAt,
    bool IsDeclined,
    string? AgencyCode,
    DateTimeOffset? AnsweredAt,
    bool WasLate,
    int? WorkingDays,
    DateTimeOffset? DueAt,
    Satisfaction? Satisfaction,
    int Reopenings,
    bool IsWithdrawn,
    bool IsOpen,
    MachineFacts? Machine = null)
{
    /// <summary>The month it is counted in.</summary>
    [JsonIgnore]
    public Month Month => Month.Of(ReceivedAt);

    /// <exception cref="ArgumentException">The record holds no feedback.</exception>
    public static FeedbackFacts Of(FeedbackRecord record, NextSteps steps, OfficeTime office)
    {
        var feedback = record.Feedback ?? throw new ArgumentException("Not received yet.", nameof(record));
        var answers = AtEachAnswer(record).ToList();
        var answeredAt = answers.Count == 0 ? null : answers[0].Answer!.ApprovedAt;
        var isDeclined = feedback.Stage == Stage.Declined;
        return new FeedbackFacts(
            feedback.Id,
            feedback.EventCount,
            feedback.ReceivedAt,
            isDeclined,
            isDeclined ? null : feedback.AgencyCode,
            answeredAt,
            answers.Exists(answered => steps.ReplyOf(answered).IsOverdueAt(answered.Answer!.ApprovedAt!.Value)),
            answeredAt is { } at ? office.Calendar.WorkingDaysAfter(office.DayZeroOf(feedback.ReceivedAt), LocalTime.DateOf(at)) : null,
            OwesAnswer(feedback) ? steps.ReplyOf(feedback).DueAt : null,
            feedback.Satisfaction,
            record.Events.Count(happened => happened is Reopened),
            feedback.Stage == Stage.Withdrawn,
            !feedback.Stage.IsFinal(),
            MachineFacts.Of(record.Events));
    }

    public bool IsOverdueAt(DateTimeOffset now) => now > DueAt;

    private static bool OwesAnswer(Feedback feedback) => feedback.Stage != Stage.Answered && !feedback.Stage.IsFinal();

    /// <summary>The feedback as it stood when each answer went out: a reopening sets the clock anew.</summary>
    private static IEnumerable<Feedback> AtEachAnswer(FeedbackRecord record)
    {
        Feedback? feedback = null;
        foreach (var next in record.Events)
        {
            feedback = Feedback.Apply(record.Id, feedback, next);
            if (next is AnswerApproved)
                yield return feedback;
        }
    }
}
