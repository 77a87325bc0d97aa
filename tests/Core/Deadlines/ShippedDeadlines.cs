using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>Calendar, office hours and rules as they are shipped.</summary>
public static class ShippedDeadlines
{
    public static WorkingCalendar Calendar { get; } = WorkingCalendar.Load(Shipped.File("vn-holidays.csv"));

    public static OfficeTime Time { get; } = new(Calendar, OfficeHours.Load(Shipped.File("office-hours.tsv")));

    public static DeadlineRules Rules { get; } = DeadlineRules.Load(Shipped.File("deadline-rules.tsv"), Time);
}
