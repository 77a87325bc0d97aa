using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

public static class SynchronizationRefusals
{
    /// <summary>The register is switched off.</summary>
    public static readonly Refusal Off = new("refusal.register-off");

    /// <summary>There is no register of that name.</summary>
    public static readonly Refusal UnknownRegister = new("refusal.unknown-register");

    /// <summary>No comparison was made yet.</summary>
    public static readonly Refusal NotCompared = new("refusal.not-compared");
}
