using System.Globalization;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Web.Texts;

namespace CitizenFeedback.Web.Figures;

/// <summary>How figures are written, in the language of the page.</summary>
public sealed class FigureTexts(PageTexts pages, AgencyDirectory agencies)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN"), English = CultureInfo.GetCultureInfo("en-GB");

    public string Count(PublicCount told, Language language) =>
        told.IsExact ? Number(told.Least, language)
        : told.Least == 0 ? $"< {Number(told.Most + 1, language)}"
        : Range(Number(told.Least, language), Number(told.Most, language), language);

    /// <param name="told">Null: too little to say.</param>
    public string Share(PublicShare? told, Language language) => told switch
    {
        null => "–",
        { IsExact: true } share => $"{Number(share.Least, language)}%",
        { } share => Range(Number(share.Least, language), $"{Number(share.Most, language)}%", language),
    };

    public string Days(double? days, Language language) => days is { } known ? Number(known, language) : "–";

    /// <summary>Such as 11/2026.</summary>
    public string Month(Month month) => month.First.ToString("MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>When the data were read, in Viet Nam.</summary>
    public string Time(DateTimeOffset readAt, Language language) =>
        In(language).Get("figures.time", ("time", $"{LocalTime.WallOf(readAt):HH':'mm}"), ("date", $"{LocalTime.DateOf(readAt):dd'/'MM'/'yyyy}"));

    /// <summary>The official name, which is Vietnamese in every language.</summary>
    /// <param name="code">As in <see cref="AgencyFigures"/>.</param>
    public string Agency(string code, Language language) =>
        code is AgencyFigures.Unassigned or AgencyFigures.Others or AgencyFigures.City ? In(language).Get($"figures.{code}")
        : agencies.NameOf(code);

    private string Range(string least, string most, Language language) => In(language).Get("figures.range", ("least", least), ("most", most));

    private TextFile In(Language language) => pages.In(language);

    private static string Number(double number, Language language) => number.ToString("#,0.#", language == Language.En ? English : Vietnamese);
}
