using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Handling;

/// <summary>By when the sender may expect what is owed to them.</summary>
public sealed class PromisedDates(NextSteps steps, TimeProvider time)
{
    /// <returns>Null when nothing is owed any more.</returns>
    public PromisedDate? Of(Feedback feedback) => feedback.Stage switch
    {
        Stage.Received or Stage.UnderReview => feedback.TransferDueOn is { } due ? new(Promise.Review, due) : null,
        Stage.AwaitingSender => new(Promise.Paused, steps.Of(feedback)!.DueOn),
        Stage.Assigned or Stage.InProgress or Stage.AnswerProposed => Reply(steps.ReplyOf(feedback)),
        Stage.Answered => new(Promise.Close, steps.Of(feedback)!.DueOn),
        _ => null,
    };

    private PromisedDate Reply(Deadline reply)
    {
        var due = reply.DueOn!.Value;
        return new(due < LocalTime.DateOf(time.GetUtcNow()) ? Promise.Late : reply.IsProvisional ? Promise.Provisional : Promise.Reply, due);
    }
}

public sealed record PromisedDate(Promise Promise, DateOnly On);

/// <summary>What the date is for; texts of it stand under <c>due.*</c>.</summary>
public enum Promise
{
    /// <summary>Word of what becomes of it.</summary>
    Review,

    /// <summary>The time for the answer stands still until the sender has answered, at the latest until then.</summary>
    Paused,

    /// <summary>The answer.</summary>
    Reply,

    /// <summary>The answer, on a day that a yearly notice may still move.</summary>
    Provisional,

    /// <summary>The answer should have come then.</summary>
    Late,

    /// <summary>It ends if the sender does not object.</summary>
    Close,
}
