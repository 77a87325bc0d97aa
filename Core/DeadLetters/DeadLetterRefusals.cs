using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.DeadLetters;

public static class DeadLetterRefusals
{
    public static readonly Refusal Unknown = new("refusal.unknown-letter");

    public static readonly Refusal NotParked = new("refusal.not-parked");

    /// <summary>It was replayed or discarded already, perhaps by somebody else just now.</summary>
    public static readonly Refusal Settled = new("refusal.letter-settled");
}
