using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reminders;

public sealed class DigestTextsTests
{
    private static readonly DigestTexts Texts = new(TestCity.Texts, TestCity.Handling.Agencies, TestCity.Handling.Office.Calendar);

    [Theory]
    [InlineData("2026-11-30", ReminderLevel.Coordinator, true)] // a Monday; the notice for 2027 is not out
    [InlineData("2026-12-01", ReminderLevel.Coordinator, false)]
    [InlineData("2026-11-30", ReminderLevel.Leader, false)]
    [InlineData("2026-09-07", ReminderLevel.Coordinator, false)] // more than 60 days ahead
    public void Word_ForTheCoordinatorAtTheBeginningOfTheWeek_NamesYearsWithoutNotice(string day, ReminderLevel level, bool isWarned)
    {
        var text = Word(new DigestKey("VPUBND", level, DateOnly.Parse(day)), 1);
        Assert.Equal(isWarned, text.Contains("Chưa có thông báo lịch nghỉ năm 2027"));
    }

    [Fact]
    public void Word_OfManyCases_FitsIntoOneMessage() =>
        Assert.InRange(Word(new DigestKey("VPUBND", ReminderLevel.Coordinator, new DateOnly(2026, 11, 30)), 500).Length, 1000, 2000);

    private static string Word(DigestKey key, int cases) => Texts.Word(key, 1, [.. Enumerable.Range(0, cases).Select(_ => new DigestEntry(
        FeedbackId.New("HNZ", key.Day), "review-late", Step.CheckAnswer, new DateTimeOffset(2026, 11, 26, 17, 30, 0, TimeSpan.FromHours(7)), IsLate: true))], []).Text;
}
