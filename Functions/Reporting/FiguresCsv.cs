using System.Globalization;
using System.Text;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Web.Figures;
using CitizenFeedback.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Reporting;

/// <summary>The figures as CSV. Names of columns stay; a concealed count stands as on the page, for people read it.</summary>
internal static class FiguresCsv
{
    private static readonly string[] Shared =
        ["in_scope", "answered", "on_time", "on_time_percent", "median_working_days", "rated", "satisfied", "satisfied_percent"];

    public static IResult Of(IReadOnlyList<MonthFigures> months) => File(
        "so-lieu.csv",
        ["month", "received", "declined", .. Shared],
        months.Select(month => (string[])[$"{month.Month}", Text(month.Received), Text(month.Declined), .. Cells(month.City)]));

    public static IResult Of(MonthFigures told, FigureTexts words) => File(
        $"so-lieu-{told.Month}.csv",
        ["month", "agency_code", "agency", .. Shared],
        told.Agencies.Append(new AgencyFigures(AgencyFigures.City, told.City)).Select(agency =>
            (string[])[$"{told.Month}", agency.AgencyCode, words.Agency(agency.AgencyCode, Language.Vi), .. Cells(agency.Figures)]));

    private static IResult File(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        TypedResults.File(Encoding.UTF8.GetBytes(Csv.Write(header, rows)), "text/csv; charset=utf-8", name);

    private static string[] Cells(Figures told) =>
    [
        Text(told.InScope), Text(told.Answered), Text(told.OnTime), Text(told.OnTimeShare), Number(told.MedianDays), Text(told.Rated),
        Text(told.Satisfied), Text(told.SatisfiedShare),
    ];

    private static string Text(PublicCount told) =>
        told.IsExact ? Number(told.Least) : told.Least == 0 ? $"< {told.Most + 1}" : $"{told.Least}–{told.Most}";

    private static string Text(PublicShare? told) => told switch
    {
        null => "",
        { IsExact: true } share => Number(share.Least),
        { } share => $"{Number(share.Least)}–{Number(share.Most)}",
    };

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
