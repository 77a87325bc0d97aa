using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Deadlines;

/// <summary>
/// Working days of the civil service: Monday to Friday, less the holidays and days in lieu of Bộ luật Lao động 45/2019/QH14
/// art. 111(3) and 112 and Nghị quyết 28/2026/QH16, plus the Saturdays worked by the yearly notice.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly Dictionary<string, bool> IsWorkedByKind = new()
    {
        ["holiday"] = false,
        ["substitute"] = false,
        ["swapped-workday"] = true,
    };

    private static readonly Dictionary<string, bool> IsProjectionByConfidence = new() { ["high"] = false, ["medium"] = false, ["low"] = true };

    private readonly Dictionary<DateOnly, bool> _isWorkedByExceptionalDay = [];
    private readonly HashSet<int> _knownYears = [];
    private readonly HashSet<int> _projectedYears = [];

    private WorkingCalendar()
    {
    }

    /// <exception cref="DataFileException">The file is missing or wrong, or a day stands in it twice.</exception>
    public static WorkingCalendar Load(string csvPath)
    {
        var calendar = new WorkingCalendar();
        foreach (var row in DataTable.Read(csvPath, "date", "kind", "confidence").Rows)
            calendar.Add(row);
        return calendar;
    }

    public bool IsWorkingDay(DateOnly day) =>
        _isWorkedByExceptionalDay.TryGetValue(day, out var isWorked) ? isWorked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

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

    /// <summary>
    /// Whether days of that year may still move: the file has no row for it, or has projected (low-confidence) rows that wait for
    /// the yearly notice. A deadline in such a year should be shown as provisional.
    /// </summary>
    public bool IsProvisional(int year) => !_knownYears.Contains(year) || _projectedYears.Contains(year);

    private void Add(DataRow row)
    {
        var day = row.Date("date");
        if (!_isWorkedByExceptionalDay.TryAdd(day, row.OneOf("kind", IsWorkedByKind)))
            throw row.Wrong("date", $"'{day:yyyy-MM-dd}' stands twice", "Keep the row of the newest notice");
        _knownYears.Add(day.Year);
        if (row.OneOf("confidence", IsProjectionByConfidence))
            _projectedYears.Add(day.Year);
    }
}
