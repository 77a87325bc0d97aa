using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling;

/// <summary>What an official wants done to one feedback. Each knows the stages it fits and the roles that may ask for it.</summary>
public abstract record HandlingCommand
{
    /// <summary>Who may ask for it, if they may read the feedback at all.</summary>
    public abstract IReadOnlyList<Role> Roles { get; }

    /// <summary>The stage it leads to; whether it may is in <see cref="StageChanges"/>.</summary>
    protected abstract Stage Target { get; }

    /// <summary>Pure: looks at the feedback, which is in a stage that allows it, and returns what follows or a refusal.</summary>
    internal Result<FeedbackChange> Decide(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now) =>
        Fits(record.Feedback!) ? Change(record, by, rules, now) : Refusals.NotInThisStage(record.Feedback!.Stage);

    /// <summary>Several commands lead to the same stage, so a command may narrow where it fits.</summary>
    protected virtual bool Fits(Feedback feedback) => StageChanges.Allowed(feedback.Stage, Target);

    protected abstract Result<FeedbackChange> Change(FeedbackRecord record, Official by, HandlingRules rules, DateTimeOffset now);

    /// <summary>One event that brings words.</summary>
    private protected static Result<FeedbackChange> WithText(FeedbackRecord record, string? text, int most, Func<string, FeedbackEvent> eventOf)
    {
        var checkedText = HandlingText.Check(text, most);
        if (checkedText.Refusal is { } refusal)
            return refusal;
        var key = record.Feedback!.NextTextKey;
        return new FeedbackChange(eventOf(key)) { Texts = new Dictionary<string, string> { [key] = checkedText.Value } };
    }
}
