using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Drills;

public static class DrillRefusals
{
    /// <summary>None of that name has been received.</summary>
    public static readonly Refusal Unknown = new("refusal.unknown-drill");
}
