using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Says by when the sender may expect what is owed to them.</summary>
public sealed class DueWords(TextFile texts, NextSteps steps, TimeProvider time)
{
    /// <returns>A short sentence; empty when nothing is owed any more.</returns>
    public string Of(Feedback feedback) => feedback.Stage switch
    {
        Stage.Received or Stage.UnderReview => feedback.TransferDueOn is { } due ? Say("review", due) : "",
        Stage.AwaitingSender => Say("paused", steps.Of(feedback)!.DueOn),
        Stage.Assigned or Stage.InProgress or Stage.AnswerProposed => Reply(steps.ReplyOf(feedback)),
        Stage.Answered => Say("close", steps.Of(feedback)!.DueOn),
        _ => "",
    };

    private string Reply(Deadline reply)
    {
        var due = reply.DueOn!.Value;
        return Say(due < LocalTime.DateOf(time.GetUtcNow()) ? "late" : reply.IsProvisional ? "provisional" : "reply", due);
    }

    private string Say(string key, DateOnly due) => texts.Get($"due.{key}", ("due", $"{due:dd/MM/yyyy}"));
}
