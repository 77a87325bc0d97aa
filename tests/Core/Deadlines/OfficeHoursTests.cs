using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Deadlines;

public sealed class OfficeHoursTests
{
    private const string Header = "opens\tcloses\tvalid-from\tvalid-to\tsource\tconfidence\n";
    private const string Morning = "08:00\t12:00\t2020-01-01\t\tx\thigh\n";

    [Theory]
    [InlineData("", 1, "no row follows")]
    [InlineData("8:00\t12:00\t2020-01-01\t\tx\thigh\n", 2, "is not a time of day")]
    [InlineData("08:00\t24:00\t2020-01-01\t\tx\thigh\n", 2, "is not a time of day")]
    [InlineData("12:00\t12:00\t2020-01-01\t\tx\thigh\n", 2, "is not after")]
    [InlineData(Morning + "11:59\t17:00\t2020-01-01\t\tx\thigh\n", 3, "overlaps the hours of line 2")]
    [InlineData(Morning + "13:00\t17:00\t2020-01-01\t2020-12-31\tx\thigh\n", 3, "differs from line 2")]
    [InlineData(Morning + "13:00\t17:00\t2021-01-01\t\tx\thigh\n", 3, "overlaps line 2")]
    [InlineData("08:00\t12:00\t2020-01-01\t2020-12-30\tx\thigh\n07:30\t12:00\t2021-01-01\t\tx\thigh\n", 3, "leaves a gap")]
    [InlineData("08:00\t12:00\t2020-01-01\t2020-12-31\tx\thigh\n", 2, "without a row after it")]
    [InlineData("08:00\t12:00\t1/1/2020\t\tx\thigh\n", 2, "is not a date")]
    [InlineData("08:00\t12:00\t2020-01-01\t\t\thigh\n", 2, "'source' is empty")]
    [InlineData("08:00\t12:00\t2020-01-01\t\tx\tunsure\n", 2, "'unsure' is unknown")]
    public void Load_WhenFileIsWrong_NamesFileLineAndRemedy(string rows, long line, string problem)
    {
        using var file = new TemporaryFile();
        var path = file.Write(".tsv", Header + rows);

        var error = Assert.Throws<DataFileException>(() => OfficeHours.Load(path));

        Assert.Equal(path, error.File);
        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message);
        Assert.NotEmpty(error.Remedy);
    }

    [Theory]
    [InlineData("2019-06-03", "08:00")] // before the first row its hours are taken
    [InlineData("2020-12-31", "08:00")]
    [InlineData("2021-01-01", "07:30")]
    public void On_WhenHoursChange_GivesThoseOfTheDay(string day, string opens)
    {
        using var file = new TemporaryFile();
        var hours = OfficeHours.Load(file.Write(
            ".tsv", Header + "07:30\t12:00\t2021-01-01\t\tx\thigh\n13:00\t17:00\t2020-01-01\t2020-12-31\ty\tlow\n08:00\t12:00\t2020-01-01\t2020-12-31\tx\thigh\n"));

        Assert.Equal(TimeOnly.Parse(opens), hours.On(Vn.Day(day)).Opens);
    }

    [Fact]
    public void Add_WhenHoursChangeOnTheWay_CountsEachDayByItsOwn()
    {
        using var file = new TemporaryFile();
        var time = new OfficeTime(ShippedDeadlines.Calendar, OfficeHours.Load(file.Write(
            ".tsv", Header + "08:00\t12:00\t2020-01-01\t2026-11-25\tx\thigh\n07:00\t15:00\t2026-11-26\t\tx\thigh\n")));

        Assert.Equal(Vn.At("2026-11-26T10:00:00"), time.Add(Vn.At("2026-11-25T11:00:00"), TimeSpan.FromHours(4)));
    }

    [Fact]
    public void On_WhenShipped_StaysMarkedUnsure()
    {
        var day = ShippedDeadlines.Time.Hours.On(Vn.Day("2026-11-23"));

        Assert.Equal(Confidence.Low, day.Confidence);
        Assert.Equal((new TimeOnly(8, 0), new TimeOnly(17, 0)), (day.Opens, day.Closes));
        Assert.NotEmpty(day.Source);
    }
}
