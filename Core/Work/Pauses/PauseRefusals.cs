using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Work.Pauses;

public static class PauseRefusals
{
    /// <summary>No kind of work of that name goes to anybody outside.</summary>
    public static readonly Refusal NotPossible = new("refusal.no-such-pause");
}
