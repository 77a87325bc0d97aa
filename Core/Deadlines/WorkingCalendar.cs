using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>
/// Working days of the civil service: Monday to Friday, less the holidays and days in lieu of Bộ luật Lao động 45/2019/QH14
/// art. 111(3) and 112 and Nghị quyết 28/2026/QH16, plus the days of rest worked by the yearly notice.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>How many days before a year begins its notice is missed. Those for 2022–2026 came out in October to December.</summary>
    public const int DaysOfWarning = 60;

    private readonly Dictionary<DateOnly, SpecialDay> _specialDays = [];
    private readonly HashSet<int> _knownYears = [];
    private readonly HashSet<int> _projectedYears = [];

    private WorkingCalendar()
    {
    }

    /// <exception cref="DataFileException">The file is missing or wrong, or a day stands in it twice.</exception>
    public static WorkingCalendar Load(string csvPath)
    {
        var calendar = new WorkingCalendar();
        foreach (var row in DataTable.Read(csvPath, "date", "name", "kind", "source", "confidence").Rows)
            calendar.Add(row);
        return calendar;
    }

    public bool IsWorkingDay(DateOnly day) => _specialDays.TryGetValue(day, out var special) ? special.IsWorked : !IsWeeklyRest(day);

    /// <summary>That day itself if it is worked, otherwise the first working day after it.</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    /// <summary>
    /// The last day of a limit in working days. The day of receipt is day zero and counting begins on the next working day
    /// (Bộ luật Dân sự 91/2015/QH13 art. 147); a limit of zero days ends on the day of receipt itself.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>How many working days lie after a day up to and including another; 0 if that is not later.</summary>
    public int WorkingDaysAfter(DateOnly day, DateOnly last)
    {
        var count = 0;
        for (var next = day; next < last;)
        {
            next = next.AddDays(1);
            if (IsWorkingDay(next))
                count++;
        }

        return count;
    }

    /// <summary>The days of that year that are not as the week has them, each with the law or notice behind it, in order.</summary>
    public IReadOnlyList<SpecialDay> SpecialDaysOf(int year) =>
        [.. _specialDays.Values.Where(day => day.Date.Year == year).OrderBy(day => day.Date)];

    /// <summary>
    /// Whether days of that year may still move: the file has no row for it, or has projected (low-confidence) rows that wait for
    /// the yearly notice. A deadline in such a year should be shown as provisional.
    /// </summary>
    public bool IsProvisional(int year) => !_knownYears.Contains(year) || _projectedYears.Contains(year);

    /// <summary>The last year whose notice is out; null if there is none.</summary>
    public int? LastSettledYear => _knownYears.Except(_projectedYears).Max(year => (int?)year);

    /// <summary>Whether any year from that of the first day to that of the last is provisional.</summary>
    public bool IsProvisional(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.Year, last.Year - first.Year + 1).Any(IsProvisional);

    /// <summary>
    /// The provisional years that are running or begin within <see cref="DaysOfWarning"/> days: their notice should be out, so a person
    /// must look for it and mend <c>data/vn-holidays.csv</c>. Empty when all is well.
    /// </summary>
    public IReadOnlyList<int> YearsLackingData(DateOnly today) =>
        [.. Enumerable.Range(today.Year, today.AddDays(DaysOfWarning).Year - today.Year + 1).Where(IsProvisional)];

    internal static bool IsWeeklyRest(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private void Add(DataRow row)
    {
        var day = SpecialDay.Read(row);
        if (!_specialDays.TryAdd(day.Date, day))
            throw row.Wrong("date", $"'{day.Date:yyyy-MM-dd}' stands twice", "Keep the row of the newest notice");
        _knownYears.Add(day.Date.Year);
        if (day.Confidence == Confidence.Low)
            _projectedYears.Add(day.Date.Year);
    }
}
