using CitizenFeedback.Core.Deadlines;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>The shipped rules on days of 2026 that can be checked with a calendar in hand.</summary>
public sealed class DeadlineExampleTests
{
    private static readonly DeadlineRules Rules = ShippedDeadlines.Rules;

    [Theory]
    [InlineData("2026-11-23T08:00:00", "2026-11-23T17:00:00")] // a whole day
    [InlineData("2026-11-23T08:01:00", "2026-11-25T08:01:00")] // over 24/11
    [InlineData("2026-11-27T16:30:00", "2026-11-30T16:30:00")] // over a weekend
    [InlineData("2026-11-23T12:30:00", "2026-11-25T12:00:00")] // from the noon break
    [InlineData("2026-11-23T16:59:59", "2026-11-25T16:59:59")]
    [InlineData("2026-11-23T17:00:00", "2026-11-25T17:00:00")] // closed
    [InlineData("2026-11-28T10:00:00", "2026-11-30T17:00:00")] // received on a Saturday
    [InlineData("2026-11-30T00:00:00", "2026-11-30T17:00:00")]
    [InlineData("2026-02-13T16:00:00", "2026-02-23T16:00:00")] // over Tết
    [InlineData("2026-08-21T15:00:00", "2026-08-22T15:00:00")] // into a Saturday that is worked
    [InlineData("2026-08-22T15:00:00", "2026-08-24T15:00:00")]
    public void Accept_IsDueAfterEightOfficeHours(string received, string due) =>
        Assert.Equal(Vn.At(due), Rules.Start(DeadlineStep.Accept, Vn.At(received))!.DueAt);

    [Theory]
    [InlineData("2026-11-23T08:00:00", "2026-11-23T12:00:00")]
    [InlineData("2026-11-23T10:00:00", "2026-11-23T15:00:00")] // the noon break does not count
    [InlineData("2026-11-27T16:30:00", "2026-11-30T11:30:00")]
    [InlineData("2026-11-27T20:00:00", "2026-11-30T12:00:00")]
    public void HandleUrgent_IsDueFourOfficeHoursAfterAcceptance(string accepted, string due) =>
        Assert.Equal(Vn.At(due), Rules.Start(DeadlineStep.HandleUrgent, Vn.At(accepted))!.DueAt);

    [Theory]
    [InlineData("2026-11-23T09:00:00", "2026-12-01")]
    [InlineData("2026-11-23T18:00:00", "2026-12-02")] // after hours: received on the 25th
    [InlineData("2026-11-21T10:00:00", "2026-12-01")] // on a Saturday: on Monday
    [InlineData("2026-11-25T23:59:59", "2026-12-03")]
    [InlineData("2026-11-26T00:00:00", "2026-12-03")]
    [InlineData("2026-02-13T09:00:00", "2026-02-27")] // over Tết
    [InlineData("2026-02-13T17:30:00", "2026-03-02")]
    [InlineData("2026-04-24T09:00:00", "2026-05-06")] // 27/4, 30/4, 1/5
    [InlineData("2026-08-20T09:00:00", "2026-08-26")] // 22/8 is worked
    [InlineData("2026-01-08T09:00:00", "2026-01-14")] // 10/1 is worked
    [InlineData("2017-09-25T09:00:00", "2017-10-02")] // the first day of the decree
    public void Transfer_IsDueAfterFiveWorkingDays(string received, string due)
    {
        Assert.Equal(Vn.Day(due), Rules.TransferDueOn(Vn.At(received)));
        Assert.Equal(LocalTime.EndOf(Vn.Day(due)), Rules.Start(DeadlineStep.Transfer, Vn.At(received))!.DueAt);
    }

    [Theory]
    [InlineData("2026-11-03T09:00:00", "2026-11-23")]
    [InlineData("2026-11-04T09:00:00", "2026-11-25")] // ends on 24/11
    [InlineData("2026-01-28T09:00:00", "2026-02-23")] // ends on mùng 1 Tết
    [InlineData("2026-01-31T09:00:00", "2026-02-23")] // received on a Saturday, ends on a Sunday
    [InlineData("2026-08-11T09:00:00", "2026-09-03")] // ends on a Monday off by swap
    [InlineData("2026-11-03T17:00:00", "2026-11-25")] // after hours
    public void Reply_IsDueAfterTwentyDaysButNotOnADayOff(string received, string due) =>
        Assert.Equal(Vn.Day(due), Rules.Start(DeadlineStep.Reply, Vn.At(received))!.DueOn);

    [Fact]
    public void Progress_IsDueEverySevenDaysAfterTheReplyWas()
    {
        var reply = Rules.Start(DeadlineStep.Reply, Vn.At("2026-01-14T09:00:00"))!;
        var first = Rules.Start(DeadlineStep.Progress, reply.DueAt!.Value)!;
        var second = Rules.Start(DeadlineStep.Progress, first.DueAt!.Value)!;
        var third = Rules.Start(DeadlineStep.Progress, second.DueAt!.Value)!;

        Assert.Equal(
            [Vn.Day("2026-02-03"), Vn.Day("2026-02-10"), Vn.Day("2026-02-23"), Vn.Day("2026-03-02")], // 17/2 is mùng 1 Tết
            new[] { reply, first, second, third }.Select(limit => limit.DueOn!.Value));
    }

    [Fact]
    public void Progress_WhenLimitEndedOnAWorkedSaturday_CountsFromIt() =>
        Assert.Equal(Vn.Day("2026-09-03"), Rules.Start(DeadlineStep.Progress, LocalTime.EndOf(Vn.Day("2026-08-22")))!.DueOn); // 29/8–2/9 are off

    [Fact]
    public void Start_WhenBeforeTheFirstText_HasNoLimit()
    {
        Assert.Null(Rules.Start(DeadlineStep.Accept, Vn.At("2025-02-27T23:59:59")));
        Assert.NotNull(Rules.Start(DeadlineStep.Accept, Vn.At("2025-02-28T00:00:00")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rules.TransferDueOn(Vn.At("2017-09-24T09:00:00")));
    }

    [Fact]
    public void EveryShippedRule_NamesItsSource() => Assert.All(Enum.GetValues<DeadlineStep>(), step =>
        Assert.Matches("(Nghị|Quyết) định|Lựa chọn của hệ thống, chưa có văn bản", Rules.RuleFor(step, Vn.At("2026-11-23T09:00:00"))!.Source));

    [Theory]
    [InlineData("2026-12-21T09:00:00", false)] // due on 28/12
    [InlineData("2026-12-28T09:00:00", true)] // due in 2027, whose notice is not out
    [InlineData("2027-03-01T09:00:00", true)]
    [InlineData("2040-03-01T09:00:00", true)] // no data at all
    public void IsProvisional_WhenTheLimitReachesAYearWithoutNotice_IsTrue(string received, bool expected) =>
        Assert.Equal(expected, Rules.Start(DeadlineStep.Transfer, Vn.At(received))!.IsProvisional);

    [Theory]
    [InlineData(DeadlineStep.Transfer, "2026-11-23T09:00:00", Confidence.High)]
    [InlineData(DeadlineStep.Transfer, "2026-11-23T18:00:00", Confidence.Low)] // rests on the hours of closing, which no text was found for
    [InlineData(DeadlineStep.Accept, "2026-11-23T09:00:00", Confidence.Low)]
    [InlineData(DeadlineStep.Reply, "2026-11-23T09:00:00", Confidence.Medium)]
    [InlineData(DeadlineStep.Progress, "2026-11-24T00:00:00", Confidence.Medium)]
    public void Confidence_IsThatOfTheLeastSureFactBehindIt(DeadlineStep step, string start, Confidence expected) =>
        Assert.Equal(expected, Rules.Start(step, Vn.At(start))!.Confidence);
}
