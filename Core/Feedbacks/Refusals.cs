using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>The refusals of commands on a feedback; each code has its sentence in the text file.</summary>
public static class Refusals
{
    /// <summary>No such code, or not the sender's own: the same answer, so that guessing tells nothing.</summary>
    public static readonly Refusal UnknownCode = new("refusal.unknown-code");

    /// <summary>More than one feedback may hold.</summary>
    public static readonly Refusal TooLong = new("refusal.too-long");

    /// <summary>The sender said that something is wrong and not what.</summary>
    public static readonly Refusal ReasonMissing = new("refusal.reason-missing");

    /// <summary>The sender had it handled again as often as may be.</summary>
    public static readonly Refusal ReopenedOften = new("refusal.reopened-often");

    /// <summary>Nothing can be done with it any more.</summary>
    public static readonly Refusal Erased = new("refusal.erased");

    public static Refusal NotInThisStage(Stage stage) => new StageRefusal(stage);
}

/// <summary>The feedback is at a stage in which this cannot be done.</summary>
public sealed record StageRefusal(Stage Stage) : Refusal("refusal.not-in-this-stage");
