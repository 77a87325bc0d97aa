namespace CitizenFeedback.Core.Deadlines;

/// <summary>Positions are days (<see cref="DateOnly.DayNumber"/>), amounts are days.</summary>
internal abstract class DayCount(OfficeTime time) : LimitCount
{
    protected WorkingCalendar Calendar { get; } = time.Calendar;

    public override long At(DateTimeOffset instant) => time.DayZeroOf(instant).DayNumber;

    public override long AtEndOf(DateTimeOffset limit) => LocalTime.DateOf(limit.AddTicks(-1)).DayNumber;

    public override long Of(int amount) => amount;

    public override DateTimeOffset EndsAt(long position) => LocalTime.EndOf(LastDay(position));

    public override DateOnly LastDay(long position) => Calendar.WorkingDayFrom(DayAt(position));

    protected static DateOnly DayAt(long position) => DateOnly.FromDayNumber((int)position);
}
