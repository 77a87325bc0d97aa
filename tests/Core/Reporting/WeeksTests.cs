using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Reporting;

/// <summary>How the machine did, week by week. The city's clock begins on Tuesday 24 November 2026.</summary>
public sealed class WeeksTests
{
    private const string Pothole = "Ổ gà to trước số 10 phố Láng, đề nghị vá đường";
    private const string Unclear = "Hôm trước tôi ra phường Láng hỏi việc sổ sách, không hiểu thế nào";
    private const string Contact = "Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài";

    private static readonly Official Operator = new("VPUBND", Role.Operator, "Trực ban");

    private readonly TestCity _city = new();

    [Fact]
    public async Task Week_CountsWhatBecameOfTheMachinesOpinion()
    {
        await Case.BeginAsync(_city, Sender.Complaint, "1");
        await Case.BeginAsync(_city, Unclear, "2");
        var corrected = await Case.BeginAsync(_city, Sender.Complaint, "3");
        Assert.Null((await corrected.DoAsync(Case.Coordinator, new AssignFeedback("SXD", Scope.Regulation))).Refusal);
        await new Sender(_city, "4").SayAsync(Pothole); // and left
        await InsistAsync(new Sender(_city, "5"));
        Assert.Equal(("2026-W48", 5, 1, 2, 1, 1), Told(await NewestAsync()));
    }

    [Fact]
    public async Task Draft_ThatMoreWordsMakeOurs_WasNotDeclined()
    {
        var sender = new Sender(_city, "4");
        await sender.SayAsync(Pothole);
        Assert.Equal(("2026-W48", 1, 0, 1, 0, 0), Told(await NewestAsync()));
        await sender.SayAsync("Tôi nộp đơn ở một cửa UBND phường Láng, cán bộ tiếp nhận quát mắng, không cho biên nhận và bắt đi lại bốn lần, quá hẹn 20 ngày chưa trả kết quả hồ sơ");
        await sender.SayAsync(Contact);
        await sender.SayAsync("Gửi");
        Assert.Equal(("2026-W48", 1, 0, 0, 0, 0), Told(await NewestAsync()));
    }

    [Fact]
    public async Task Draft_DeclinedWhileTheProcessDiesAtAnyMoment_IsCountedOnce()
    {
        var quiet = new TestCity();
        await TellAsync(quiet, new Sender(quiet, "4"), int.MaxValue);
        Assert.InRange(quiet.Kill.Moments, 4, 100);
        for (var moment = 1; moment <= quiet.Kill.Moments; moment++)
        {
            var city = new TestCity();
            var sender = new Sender(city, "4");
            await TellAsync(city, sender, moment);
            Assert.NotNull(city.Kill.KilledAt);
            Assert.Single(city.Statistics.Declined);
            Assert.Contains("iHanoi", sender.LastAnswer);
        }
    }

    [Fact]
    public async Task Insisting_AgainstAPerson_IsNotAgainstTheMachine()
    {
        var life = await Case.AtAsync(Stage.Declined, _city);
        await life.Sender.SayAsync($"Vẫn gửi {life.Id}");
        Assert.Equal(Stage.UnderReview, (await life.LoadAsync()).Stage);
        Assert.Equal(("2026-W48", 1, 0, 0, 0, 0), Told(await NewestAsync())); // and what that person said is open again
    }

    [Fact]
    public async Task Insisted_WasDeclinedToo_AndLeftWasNot()
    {
        var sender = new Sender(_city, "6");
        await sender.SayAsync(Pothole);
        await sender.SayAsync("Gửi cán bộ xem xét");
        Assert.Single(_city.Statistics.Declined);
        await InsistAsync(new Sender(_city, "7"));
        Assert.Equal(("2026-W48", 2, 0, 2, 1, 0), Told(await NewestAsync()));
    }

    [Fact]
    public async Task Week_IsThatOfTheReceipt_InHanoi()
    {
        _city.Time.MoveTo(new DateTimeOffset(2026, 11, 29, 23, 30, 0, TimeSpan.FromHours(7))); // Sunday
        await Case.BeginAsync(_city, Sender.Complaint, "1");
        _city.Time.MoveTo(new DateTimeOffset(2026, 11, 30, 0, 30, 0, TimeSpan.FromHours(7))); // Monday, 17:30 of Sunday in UTC
        await Case.BeginAsync(_city, Sender.Complaint, "2");
        await Case.BeginAsync(_city, Sender.Complaint, "3");
        var weeks = (await new ShowWeeks(_city.Statistics, _city.Time).RunAsync(Operator, default)).Value;
        Assert.Equal([("2026-W49", 2), ("2026-W48", 1), ("2026-W47", 0)], weeks.Take(3).Select(week => ($"{week.Week}", week.Classified)));
        Assert.Equal(13, weeks.Count);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-W53", "2026-12-28")]
    [InlineData("2027-01-03", "2026-W53", "2026-12-28")]
    [InlineData("2027-01-04", "2027-W01", "2027-01-04")]
    [InlineData("2025-12-29", "2026-W01", "2025-12-29")]
    public void Week_IsNumberedByIso(string day, string week, string monday)
    {
        var of = Week.Of(new DateTimeOffset(DateOnly.Parse(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(7)));
        Assert.Equal((week, DateOnly.Parse(monday)), ($"{of}", of.Monday));
        Assert.Equal(DateOnly.Parse(monday).AddDays(-7), of.Previous.Monday);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Register)]
    public async Task Others_AreToldNothing(Role role) => Assert.Equal(
        HandlingRefusals.NotAllowed, (await new ShowWeeks(_city.Statistics, _city.Time).RunAsync(new Official("SXD", role, "x"), default)).Refusal);

    private static async Task TellAsync(TestCity city, Sender sender, int killedAt)
    {
        await city.Queue.SendAsync(sender.Text(Pothole).ToMessage(), default);
        city.Kill.ArmFromNow(killedAt);
        await city.RunAsync(TimeSpan.FromMinutes(10));
    }

    private static async Task InsistAsync(Sender sender)
    {
        await sender.SayAsync(Pothole);
        await sender.SayAsync("Gửi cán bộ xem xét");
        await sender.SayAsync("phường Láng");
        await sender.SayAsync(Contact);
        await sender.SayAsync("Gửi");
    }

    private async Task<WeekFigures> NewestAsync() => (await new ShowWeeks(_city.Statistics, _city.Time).RunAsync(Operator, default)).Value[0];

    private static (string, int, int, int, int, int) Told(WeekFigures week) =>
        ($"{week.Week}", week.Classified, week.Unsure, week.Declined, week.Insisted, week.Corrected);
}
