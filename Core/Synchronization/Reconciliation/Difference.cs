using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>One feedback a register holds otherwise than we do.</summary>
/// <param name="OurVersion">Null if it is none of ours, or not meant for registers.</param>
/// <param name="TheirVersion">Null if it is not there.</param>
/// <param name="TheirStage">In the register's own words.</param>
/// <param name="ConcealedFrom">Codes of the agencies that must not see it.</param>
public sealed record Difference(
    string Code, DifferenceKind Kind, int? OurVersion, string? OurStage, int? TheirVersion, string? TheirStage, IReadOnlyList<string> ConcealedFrom)
{
    /// <summary>The work that would bring our newest version there.</summary>
    public static WorkKey WorkOf(RegisterName register, int version) =>
        new(register == RegisterName.City ? WorkKind.CitySync : WorkKind.PortalSync, version);

    /// <summary>No feedback changes so often: a higher version is nonsense of the register, and ours must not be raised above it.</summary>
    private const int HighestVersion = 1_000_000;

    /// <summary>Sending our newest version mends it.</summary>
    public bool IsRepairable => TheirVersion is not > HighestVersion && Kind is DifferenceKind.Missing or DifferenceKind.Older or DifferenceKind.Newer or DifferenceKind.OtherStage;
}

public enum DifferenceKind
{
    /// <summary>Not there.</summary>
    Missing,

    /// <summary>An older version is there.</summary>
    Older,

    /// <summary>A version is there that we have not reached: our store may have been restored.</summary>
    Newer,

    /// <summary>The same version stands at another stage there.</summary>
    OtherStage,

    /// <summary>We have no such feedback, or none that registers were to be told of.</summary>
    UnknownToUs,

    /// <summary>It is there more than once.</summary>
    Twice,
}
