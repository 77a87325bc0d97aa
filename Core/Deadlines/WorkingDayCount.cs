namespace CitizenFeedback.Core.Deadlines;

internal sealed class WorkingDayCount(OfficeTime time) : DayCount(time)
{
    public override long Forward(long position, long amount) => Calendar.AddWorkingDays(DayAt(position), (int)amount).DayNumber;

    public override long Left(long position, long end) => Calendar.WorkingDaysAfter(DayAt(position), DayAt(end));
}
