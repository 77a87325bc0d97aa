using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Feedbacks;

/// <summary>The refusals of commands on a feedback; each code has its sentence in the text file.</summary>
public static class Refusals
{
    /// <summary>No such code, or not the sender's own: the same answer, so that guessing tells nothing.</summary>
    public static readonly Refusal UnknownCode = new("refusal.unknown-code");

    public static readonly Refusal NotInThisStage = new("refusal.not-in-this-stage");
}
