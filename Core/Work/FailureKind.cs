namespace CitizenFeedback.Core.Work;

/// <summary>What a failed effect means for the next step.</summary>
public enum FailureKind
{
    /// <summary>It may heal by itself: the ladder tries again.</summary>
    Transient,

    /// <summary>It never will: parked; a person tells the sender another way.</summary>
    Permanent,

    /// <summary>Somebody has to mend a setting, a contract or a permission: parked until then.</summary>
    NeedsPerson,
}
