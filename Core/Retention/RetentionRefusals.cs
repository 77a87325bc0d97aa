using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Retention;

public static class RetentionRefusals
{
    /// <summary>Somebody has yet to be told what stands in it.</summary>
    public static readonly Refusal StillOwed = new("refusal.still-owed");
}
