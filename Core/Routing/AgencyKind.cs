namespace CitizenFeedback.Core.Routing;

public enum AgencyKind
{
    /// <summary>A body of the city: sở, office, centre.</summary>
    Department,

    /// <summary>A body of a ministry's own line in the city: police, tax, social insurance.</summary>
    CentralSector,

    /// <summary>UBND phường.</summary>
    Ward,

    /// <summary>UBND xã.</summary>
    Commune,
}
