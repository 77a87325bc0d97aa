namespace CitizenFeedback.Core.Reporting;

/// <summary>The figures of one month, as the public may know them.</summary>
/// <param name="ReadAt">When the data were read.</param>
/// <param name="Agencies">Add up to the city's; empty if there are too few to tell agencies apart.</param>
public sealed record MonthFigures(
    Month Month,
    DateTimeOffset ReadAt,
    PublicCount Received,
    PublicCount Declined,
    Figures City,
    IReadOnlyList<AgencyFigures> Agencies);

/// <summary>Figures of the city or of an agency.</summary>
/// <param name="InScope">Received and not declined: what is still reviewed, and what was taken back, belongs to it.</param>
/// <param name="MedianDays">Working days from receipt to the first answer; null if too few are answered.</param>
public sealed record Figures(PublicCount InScope, PublicCount Answered, PublicCount OnTime, PublicCount Rated, PublicCount Satisfied, double? MedianDays)
{
    /// <summary>Of what is answered.</summary>
    public PublicShare? OnTimeShare => PublicShare.Of(OnTime, Answered);

    /// <summary>Of what is rated.</summary>
    public PublicShare? SatisfiedShare => PublicShare.Of(Satisfied, Rated);
}

/// <param name="AgencyCode">Of the agency, or <see cref="Unassigned"/> or <see cref="Others"/>.</param>
public sealed record AgencyFigures(string AgencyCode, Figures Figures)
{
    /// <summary>All together, where it is written as a row of its own.</summary>
    public const string City = "city";

    /// <summary>What no agency has.</summary>
    public const string Unassigned = "unassigned";

    /// <summary>The agencies with too few to be told apart, together.</summary>
    public const string Others = "others";
}
