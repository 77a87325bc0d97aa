using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

public static class PortalRefusals
{
    /// <summary>It has not the shape PAKN.YYYYMMDD.NNNN.</summary>
    public static readonly Refusal WrongNationalCode = new("refusal.wrong-national-code");

    /// <summary>The feedback was never in that version.</summary>
    public static readonly Refusal NoSuchVersion = new("refusal.no-such-version");

    /// <summary>The portal may know the feedback already, and then has given it a code itself.</summary>
    public static readonly Refusal OtherNationalCode = new("refusal.other-national-code");

    /// <summary>The portal does not say anything else, or not any more.</summary>
    public static readonly Refusal NoConflict = new("refusal.no-conflict");
}
