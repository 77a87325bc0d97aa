namespace CitizenFeedback.Core.Deadlines;

/// <summary>Positions are instants (UTC ticks), amounts are ticks of office time.</summary>
internal sealed class WorkingHourCount(OfficeTime time) : LimitCount
{
    public override long At(DateTimeOffset instant) => instant.UtcTicks;

    public override long AtEndOf(DateTimeOffset limit) => limit.UtcTicks;

    public override long Of(int amount) => amount * TimeSpan.TicksPerHour;

    public override long Forward(long position, long amount) => time.Add(InstantAt(position), TimeSpan.FromTicks(amount)).UtcTicks;

    public override long Left(long position, long end) => time.Between(InstantAt(position), InstantAt(end)).Ticks;

    public override DateTimeOffset EndsAt(long position) => TimeZoneInfo.ConvertTime(InstantAt(position), LocalTime.Zone);

    public override DateOnly LastDay(long position) => LocalTime.DateOf(InstantAt(position));

    private static DateTimeOffset InstantAt(long position) => new(position, TimeSpan.Zero);
}
