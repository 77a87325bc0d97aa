namespace CitizenFeedback.Core.Synchronization;

/// <summary>Why the portal cannot be followed; stored for ever, and each with its sentence in the text file.</summary>
public static class ConflictReasons
{
    /// <summary>Both sides moved on from the version the portal went by.</summary>
    public const string BothChanged = "both-changed";

    /// <summary>No step leads from where it stands here to where it stands there.</summary>
    public const string ImpossibleStage = "impossible-stage";

    /// <summary>The portal has another national code for it.</summary>
    public const string OtherCode = "other-code";

    /// <summary>The portal goes by a version we never had.</summary>
    public const string UnknownVersion = "unknown-version";
}
