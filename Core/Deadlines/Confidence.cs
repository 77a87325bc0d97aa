namespace CitizenFeedback.Core.Deadlines;

/// <summary>How sure a row of a data file is. What is not sure is used all the same, and stays marked wherever it is shown.</summary>
public enum Confidence
{
    /// <summary>Projected, inferred or common knowledge: no text was read.</summary>
    Low,

    /// <summary>Read in one secondary source.</summary>
    Medium,

    /// <summary>Read in an official text or in two independent sources.</summary>
    High,
}
