namespace CitizenFeedback.Core.Classification.Procedures;

/// <summary>Who receives a procedure.</summary>
public enum ProcedureLevel
{
    /// <summary>The commune or ward, at its public administration service point.</summary>
    Commune,

    /// <summary>A department of the city, at a branch of the public administration service centre.</summary>
    City,
}
