using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Tracking;

/// <summary>What a sender can do on the page.</summary>
public enum TrackingAct
{
    /// <summary>Tell more, or answer what was asked.</summary>
    Add,

    Withdraw,

    Rate,

    /// <summary>Have it handled again.</summary>
    Reopen,

    /// <summary>Have a person look at what was declined.</summary>
    Insist,
}

/// <summary>Which acts fit a feedback as it stands, and whoever looks at it; the use cases behind them decide once more.</summary>
public static class TrackingActs
{
    public static IReadOnlyList<TrackingAct> Of(Feedback feedback) => feedback.IsErased ? [] : [.. Enum.GetValues<TrackingAct>().Where(act => Fits(act, feedback))];

    /// <summary>An agency's official sees code and phone too: what speaks for the sender, or ends a feedback, needs the address of the sender's own chat.</summary>
    public static bool IsOpenTo(this TrackingAct act, TrackingWay way) => way == TrackingWay.Link || act == TrackingAct.Add;

    private static bool Fits(TrackingAct act, Feedback feedback) => act switch
    {
        TrackingAct.Add => !feedback.Stage.IsFinal() || feedback.Stage == Stage.Declined,
        TrackingAct.Withdraw => StageChanges.Allowed(feedback.Stage, Stage.Withdrawn),
        TrackingAct.Rate => IsAnswered(feedback),
        TrackingAct.Reopen => IsAnswered(feedback) && feedback.SenderReopenings < ReopenAnswered.MostBySender,
        TrackingAct.Insist => feedback.Stage == Stage.Declined,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    private static bool IsAnswered(Feedback feedback) => feedback.Stage is Stage.Answered or Stage.Closed;
}
