namespace CitizenFeedback.Core.Deadlines;

/// <summary>The end moves off a day off when it is read, not in the counting: a pause or extension adds to the days of the limit.</summary>
internal sealed class CalendarDayCount(OfficeTime time) : DayCount(time)
{
    public override long Forward(long position, long amount) => position + amount;

    public override long Left(long position, long end) => Math.Max(0, end - position);
}
