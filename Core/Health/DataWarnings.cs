using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Health;

/// <summary>What a person must mend in the data before it does harm.</summary>
public sealed class DataWarnings(OfficeTime office, TimeProvider time)
{
    /// <summary>English, for operators; empty when all is well.</summary>
    public IReadOnlyList<string> Now() =>
    [
        .. office.Calendar.YearsLackingData(LocalTime.DateOf(time.GetUtcNow())).Select(year =>
            $"The yearly notice of days off in {year} is not in data/vn-holidays.csv: deadlines that reach into it are provisional."),
    ];
}
