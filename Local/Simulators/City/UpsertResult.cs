namespace CitizenFeedback.Local.Simulators.City;

/// <summary>What a PUT did to the register.</summary>
internal enum UpsertResult
{
    /// <summary>The code was not known.</summary>
    Created,

    /// <summary>A higher version replaced the one held.</summary>
    Updated,

    /// <summary>The version held came again.</summary>
    Unchanged,

    /// <summary>A version lower than the one held came late.</summary>
    Stale,
}
