using CitizenFeedback.Core.Deadlines;
using CsCheck;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>The product counts as <see cref="CountedByHand"/> does, whatever is done to the clock.</summary>
public sealed class DeadlinePropertyTests
{
    private const int Extension = 3;

    private static readonly Gen<ClockChangeKind?> Act = Gen.Int[0, 3].Select(die => die == 0 ? ClockChangeKind.Extended : (ClockChangeKind?)null);

    [Fact]
    public void DueAt_WhenHoursAndAnyChanges_IsWhatAPersonCounts() => Sample(LimitUnit.WorkingHour, 60, (start, amount, changes, due) =>
        Assert.Equal(LocalTime.At(CountedByHand.DueAfterHours(start, amount, Extension, changes)), due.DueAt));

    [Fact]
    public void DueOn_WhenWorkingDaysAndAnyChanges_IsWhatAPersonCounts() => Sample(LimitUnit.WorkingDay, 25, (start, amount, changes, due) =>
        AssertLastDay(CountedByHand.LastDay(CountedByHand.DayZero(start), amount, allDays: false, Extension, changes), due));

    [Fact]
    public void DueOn_WhenCalendarDaysAndAnyChanges_IsWhatAPersonCounts() => Sample(LimitUnit.CalendarDay, 40, (start, amount, changes, due) =>
        AssertLastDay(CountedByHand.LastDay(CountedByHand.DayZero(start), amount, allDays: true, Extension, changes), due));

    [Fact]
    public void DueAt_WhenStartIsLater_IsNeverEarlier() => Gen.Select(AnyClock.Moment, Gen.Int[0, 20000], Gen.Enum<LimitUnit>(), Gen.Int[1, 30])
        .Sample(
            (start, later, unit, amount) => Assert.True(
                Start(unit, amount, start).DueAt <= Start(unit, amount, start.AddMinutes(later)).DueAt),
            iter: 1000);

    [Fact]
    public void DueAt_WhenPaused_IsNeverEarlierAndNeverInThePause() =>
        Gen.Select(AnyClock.Moment, Gen.Int[0, 20000], Gen.Int[0, 20000], Gen.Enum<LimitUnit>(), Gen.Int[1, 30])
            .Sample(
                (start, wait, pause, unit, amount) =>
                {
                    var plain = Start(unit, amount, start);
                    var (from, until) = (start.AddMinutes(wait), start.AddMinutes(wait + pause));
                    var paused = After(plain, [(from, ClockChangeKind.Paused), (until, ClockChangeKind.Resumed)]);
                    Assert.True(paused.DueAt >= plain.DueAt);
                    Assert.True(LocalTime.At(from) >= plain.DueAt ? paused.DueAt == plain.DueAt : paused.DueAt >= LocalTime.At(until));
                },
                iter: 1000);

    private static void Sample(LimitUnit unit, int largest, Action<DateTime, int, List<(DateTime, ClockChangeKind)>, Deadline> check) =>
        Gen.Select(AnyClock.Moment, Gen.Int[1, largest], AnyClock.Waits, Act.Array[6], AnyClock.Zone).Sample(
            (start, amount, waits, acts, zone) =>
            {
                var deadline = Start(unit, amount, start, zone);
                var changes = new List<(DateTime At, ClockChangeKind Kind)>();
                var at = start;
                foreach (var (wait, act) in waits.Zip(acts))
                {
                    at = at.AddMinutes(wait);
                    var kind = act ?? (deadline.IsPaused ? ClockChangeKind.Resumed : ClockChangeKind.Paused);
                    var changed = deadline.With(Change(kind, at, zone));
                    if (changed.Refusal is null)
                        (deadline, changes) = (changed.Value, [.. changes, (at, kind)]);
                }

                if (deadline.IsPaused)
                    (deadline, changes) = (deadline.With(Change(ClockChangeKind.Resumed, at, zone)).Value, [.. changes, (at, ClockChangeKind.Resumed)]);
                check(start, amount, changes, deadline);
            },
            iter: 1000);

    private static Deadline Start(LimitUnit unit, int amount, DateTime start, TimeSpan zone = default) =>
        Deadline.Start(AnyClock.Rule(unit, amount, new ExtensionAllowance(Extension, 2)), AnyClock.Instant(start, zone), ShippedDeadlines.Time);

    private static Deadline After(Deadline deadline, IEnumerable<(DateTime At, ClockChangeKind Kind)> changes) =>
        changes.Aggregate(deadline, (clock, change) => clock.With(Change(change.Kind, change.At, TimeSpan.Zero)).Value);

    private static ClockChange Change(ClockChangeKind kind, DateTime at, TimeSpan zone) => new(kind, AnyClock.Instant(at, zone), "tester", "to try");

    private static void AssertLastDay(DateTime expected, Deadline deadline)
    {
        Assert.Equal(DateOnly.FromDateTime(expected), deadline.DueOn);
        Assert.Equal(LocalTime.At(expected.AddDays(1)), deadline.DueAt);
    }
}
