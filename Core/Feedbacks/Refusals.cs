using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>The refusals of commands on a feedback; each code has its sentence in the text file.</summary>
public static class Refusals
{
    /// <summary>No such code, or not the sender's own: the same answer, so that guessing tells nothing.</summary>
    public static readonly Refusal UnknownCode = new("refusal.unknown-code");

    /// <summary>More than one feedback may hold.</summary>
    public static readonly Refusal TooLong = new("refusal.too-long");

    public static Refusal NotInThisStage(Stage stage) => new StageRefusal(stage);
}

/// <summary>The feedback is at a stage in which this cannot be done.</summary>
public sealed record StageRefusal(Stage Stage) : Refusal("refusal.not-in-this-stage");
