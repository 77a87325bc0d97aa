using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.DeadLetters;

public static class DeadLetterRefusals
{
    public static readonly Refusal Unknown = new("refusal.unknown-letter");

    public static readonly Refusal NotParked = new("refusal.not-parked");

    public static readonly Refusal UnknownInput = new("refusal.unknown-input");

    /// <summary>Sending it again would change nothing: docs/parked-input.md says why and what to do.</summary>
    public static readonly Refusal NoReplay = new("refusal.no-replay");

    /// <summary>It was replayed or discarded already, perhaps by somebody else just now.</summary>
    public static readonly Refusal Settled = new("refusal.letter-settled");
}
