using System.Diagnostics;
using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>Pauses, extensions and their entries in the history.</summary>
public sealed class DeadlineClockTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2026-11-25T10:00:00", "2026-11-27T10:00:00", "2026-12-03")] // two working days
    [InlineData("2026-11-25T09:00:00", "2026-11-25T16:00:00", "2026-12-01")] // within a day
    [InlineData("2026-11-25T18:00:00", "2026-11-26T09:00:00", "2026-12-01")] // an evening
    [InlineData("2026-11-27T16:00:00", "2026-11-30T09:00:00", "2026-12-02")] // a weekend adds nothing
    [InlineData("2026-11-27T16:00:00", "2026-11-28T09:00:00", "2026-12-02")] // answered on Saturday: read on Monday
    [InlineData("2026-12-01T10:00:00", "2026-12-03T10:00:00", "2026-12-03")] // on the last day
    [InlineData("2026-12-01T20:00:00", "2026-12-03T10:00:00", "2026-12-03")] // in its evening
    [InlineData("2026-12-01T20:00:00", "2026-12-01T21:00:00", "2026-12-01")]
    [InlineData("2026-12-01T20:00:00", "2026-12-02T03:00:00", "2026-12-02")] // over its end
    [InlineData("2026-12-02T00:00:00", "2026-12-04T10:00:00", "2026-12-01")] // too late
    [InlineData("2026-11-25T10:00:00", "2027-02-11T10:00:00", "2027-02-17")] // into Tết of the next year: 4 days left
    public void Transfer_WhenPaused_MovesByTheWorkingDaysPaused(string pause, string resume, string due)
    {
        var deadline = Paused(Transfer("2026-11-23T09:00:00"), pause, resume);

        Assert.Equal(Vn.Day(due), deadline.DueOn);
    }

    [Theory]
    [InlineData("2026-11-27T15:00:00", "2026-11-30T10:00:00", "2026-12-01T09:00:00")] // one hour was used
    [InlineData("2026-11-27T17:00:00", "2026-11-30T08:00:00", "2026-11-30T14:00:00")] // a weekend is no office time
    [InlineData("2026-11-30T12:00:00", "2026-11-30T13:00:00", "2026-11-30T14:00:00")] // nor is noon
    [InlineData("2026-11-30T14:00:00", "2026-12-01T08:00:00", "2026-11-30T14:00:00")] // too late
    [InlineData("2026-11-30T13:59:00", "2026-12-01T07:00:00", "2026-12-01T08:01:00")]
    public void Accept_WhenPaused_MovesByTheOfficeTimePaused(string pause, string resume, string due)
    {
        var deadline = ShippedDeadlines.Rules.Start(DeadlineStep.Accept, Vn.At("2026-11-27T14:00:00"))!;
        Assert.Equal(Vn.At("2026-11-30T14:00:00"), deadline.DueAt);

        Assert.Equal(Vn.At(due), Paused(deadline, pause, resume).DueAt);
    }

    [Theory]
    [InlineData("2026-02-12T09:00:00", "2026-02-24T09:00:00", "2026-03-16")] // twelve days, Tết in them: 4/3 + 12
    [InlineData("2026-03-04T10:00:00", "2026-03-06T10:00:00", "2026-03-06")] // on the last day
    [InlineData("2026-02-27T10:00:00", "2026-03-02T10:00:00", "2026-03-09")] // three days: from 7/3, a Saturday
    public void Reply_WhenPaused_MovesByTheDaysPaused(string pause, string resume, string due) =>
        Assert.Equal(Vn.Day(due), Paused(ShippedDeadlines.Rules.Start(DeadlineStep.Reply, Vn.At("2026-02-12T09:00:00"))!, pause, resume).DueOn);

    [Fact]
    public void Clock_WhilePaused_HasNoDueTimeAndKeepsWhatIsLeft()
    {
        var deadline = Do(Transfer("2026-11-23T09:00:00"), ClockChangeKind.Paused, "2026-11-26T10:00:00");

        Assert.True(deadline.IsPaused);
        Assert.Null(deadline.DueAt);
        Assert.Null(deadline.DueOn);
        Assert.False(deadline.IsOverdueAt(Vn.At("2027-01-01T00:00:00")));
    }

    [Theory]
    [InlineData(LimitUnit.WorkingDay, "2026-12-11")] // 10 + 3 working days after 23/11, without 24/11
    [InlineData(LimitUnit.CalendarDay, "2026-12-07")] // 23/11 + 13 is a Sunday
    public void Extended_WhenInDays_AddsToTheDaysOfTheLimit(LimitUnit unit, string due) =>
        Assert.Equal(Vn.Day(due), Do(Start(unit, "2026-11-23T09:00:00"), ClockChangeKind.Extended, "2026-11-25T09:00:00").DueOn);

    [Fact]
    public void Extended_WhenAllowedTwice_IsRefusedTheThirdTime()
    {
        var twice = Do(Start(LimitUnit.WorkingHour, "2026-11-23T09:00:00"), ClockChangeKind.Extended, "2026-11-23T10:00:00", 2);

        Assert.Equal(2, twice.ExtensionsUsed);
        Assert.Equal(Vn.At("2026-11-26T09:00:00"), twice.DueAt); // 10 + 3 + 3 hours
        Assert.Equal(ClockRefusals.NoExtensionLeft, twice.With(Change(ClockChangeKind.Extended, "2026-11-23T11:00:00")).Refusal);
    }

    [Fact]
    public void With_WhenItCannotBeDone_IsRefused()
    {
        var running = Start(LimitUnit.WorkingDay, "2026-11-23T09:00:00");
        var paused = Do(running, ClockChangeKind.Paused, "2026-11-25T09:00:00");

        Assert.Equal(ClockRefusals.NotPaused, running.With(Change(ClockChangeKind.Resumed, "2026-11-25T09:00:00")).Refusal);
        Assert.Equal(ClockRefusals.AlreadyPaused, paused.With(Change(ClockChangeKind.Paused, "2026-11-25T09:00:00")).Refusal);
        Assert.Equal(ClockRefusals.OutOfOrder, running.With(Change(ClockChangeKind.Paused, "2026-11-23T08:59:59")).Refusal);
        Assert.Equal(ClockRefusals.OutOfOrder, paused.With(Change(ClockChangeKind.Resumed, "2026-11-25T08:59:59")).Refusal);
        Assert.Equal(ClockRefusals.TooLateToExtend, running.With(Change(ClockChangeKind.Extended, "2026-12-09T00:00:00")).Refusal);
        Assert.Equal(ClockRefusals.NoExtensionLeft, Transfer("2026-11-23T09:00:00").With(Change(ClockChangeKind.Extended, "2026-11-25T09:00:00")).Refusal);
    }

    [Fact]
    public void Change_WhenNobodyOrNoReasonIsNamed_CannotBeMade()
    {
        Assert.Throws<ArgumentException>(() => new ClockChange(ClockChangeKind.Paused, Vn.At("2026-11-25T09:00:00"), " ", "why"));
        Assert.Throws<ArgumentException>(() => new ClockChange(ClockChangeKind.Paused, Vn.At("2026-11-25T09:00:00"), "who", ""));
    }

    [Fact]
    public void Shifts_TellWhoWhyFromAndTo()
    {
        var pause = Change(ClockChangeKind.Paused, "2026-11-25T10:00:00");
        var extend = Change(ClockChangeKind.Extended, "2026-11-26T10:00:00");
        var resume = Change(ClockChangeKind.Resumed, "2026-11-27T10:00:00");
        var clock = Start(LimitUnit.WorkingDay, "2026-11-23T09:00:00").With(pause).Value.With(extend).Value.With(resume).Value;

        var before = LocalTime.EndOf(Vn.Day("2026-12-08"));
        Assert.Equal(
            [new(pause, before, null), new(extend, before, null), new(resume, before, LocalTime.EndOf(Vn.Day("2026-12-15")))],
            clock.Shifts);
    }

    [Fact]
    public void Deadline_IsComputedInLessThanFiftyMicroseconds()
    {
        var best = Enumerable.Range(0, 10).Min(_ => Time(() => Compute(1000))).TotalMicroseconds / 1000; // others share the machine

        output.WriteLine($"{best:f1} µs for a rule, a start, a pause of a month and its end");
        Assert.InRange(best, 0, 50);
    }

    private static TimeSpan Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed;
    }

    private static void Compute(int times)
    {
        for (var index = 0; index < times; index++)
        {
            var deadline = ShippedDeadlines.Rules.Start((DeadlineStep)(index % 5), Vn.At("2026-02-11T09:00:00").AddMinutes(index))!;
            Assert.NotNull(Paused(deadline, "2026-02-20T10:00:00", "2026-03-20T10:00:00").DueAt);
        }
    }

    private static Deadline Transfer(string received) => ShippedDeadlines.Rules.Start(DeadlineStep.Transfer, Vn.At(received))!;

    private static Deadline Start(LimitUnit unit, string start) =>
        Deadline.Start(AnyClock.Rule(unit, 10, new ExtensionAllowance(3, 2)), Vn.At(start), ShippedDeadlines.Time);

    private static Deadline Paused(Deadline deadline, string pause, string resume) =>
        Do(Do(deadline, ClockChangeKind.Paused, pause), ClockChangeKind.Resumed, resume);

    private static Deadline Do(Deadline deadline, ClockChangeKind kind, string at, int times = 1) =>
        Enumerable.Range(0, times).Aggregate(deadline, (clock, _) => clock.With(Change(kind, at)).Value);

    private static ClockChange Change(ClockChangeKind kind, string at) => new(kind, Vn.At(at), "Trần Thị B, Văn phòng", "chờ người gửi bổ sung");
}
