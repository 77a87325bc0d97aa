using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Web.Figures;
using CitizenFeedback.Web.Texts;

namespace CitizenFeedback.Functions.Reporting;

/// <summary>The months, the newest first. Names are part of the contract (docs/openapi.json).</summary>
public sealed record FiguresView(DateTimeOffset ReadAt, IEnumerable<MonthLine> Months)
{
    public static FiguresView Of(IReadOnlyList<MonthFigures> months) => new(months.Min(month => month.ReadAt), months.Select(MonthLine.Of));
}

/// <summary>One month by agency.</summary>
public sealed record MonthView(DateTimeOffset ReadAt, MonthLine Month, IEnumerable<AgencyLine> Agencies)
{
    public static MonthView Of(MonthFigures told, FigureTexts words) => new(
        told.ReadAt, MonthLine.Of(told), told.Agencies.Select(agency => new AgencyLine(
            agency.AgencyCode, words.Agency(agency.AgencyCode, Language.Vi), FiguresLine.Of(agency.Figures))));
}

public sealed record MonthLine(string Month, CountView Received, CountView Declined, FiguresLine Figures)
{
    public static MonthLine Of(MonthFigures told) =>
        new($"{told.Month}", CountView.Of(told.Received), CountView.Of(told.Declined), FiguresLine.Of(told.City));
}

/// <param name="Code">Of the agency, or <c>unassigned</c> or <c>others</c>.</param>
public sealed record AgencyLine(string Code, string Name, FiguresLine Figures);

public sealed record FiguresLine(
    CountView InScope, CountView Answered, CountView OnTime, ShareView? OnTimePercent, double? MedianWorkingDays, CountView Rated, CountView Satisfied,
    ShareView? SatisfiedPercent)
{
    public static FiguresLine Of(Figures told) => new(
        CountView.Of(told.InScope), CountView.Of(told.Answered), CountView.Of(told.OnTime), ShareView.Of(told.OnTimeShare), told.MedianDays,
        CountView.Of(told.Rated), CountView.Of(told.Satisfied), ShareView.Of(told.SatisfiedShare));
}

/// <summary>A count lies between the two; they differ where it is concealed.</summary>
public sealed record CountView(int Least, int Most)
{
    public static CountView Of(PublicCount told) => new(told.Least, told.Most);
}

/// <inheritdoc cref="CountView"/>
public sealed record ShareView(double Least, double Most)
{
    public static ShareView? Of(PublicShare? told) => told is { } share ? new ShareView(share.Least, share.Most) : null;
}
