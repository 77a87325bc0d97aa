using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Deadlines;

/// <summary>Every wrong file is refused with its line; a right one gives the rule of the day.</summary>
public sealed class DeadlineRulesTests
{
    private const string Header = "id\tstep\tamount\tunit\tstarts-from\textension\tvalid-from\tvalid-to\tsource\tconfidence\n";

    private const string Others =
        "a\taccept\t8\tworking-hour\treceipt\t\t2020-01-01\t\tx\thigh\n" +
        "b\thandle-urgent\t4\tworking-hour\tacceptance\t\t2020-01-01\t\tx\thigh\n" +
        "c\treply\t20\tcalendar-day\treceipt\t10x1\t2020-01-01\t\tx\tmedium\n" +
        "d\tprogress\t7\tcalendar-day\tprevious-limit\t\t2020-01-01\t\tx\tmedium\n" +
        "g\tsender-reply\t10\tworking-day\tquestion\t\t2020-01-01\t\tx\tlow\n" +
        "h\tcheck-answer\t3\tworking-day\tproposal\t\t2020-01-01\t\tx\tlow\n" +
        "i\tclose\t15\tcalendar-day\tanswer\t\t2020-01-01\t\tx\tlow\n";

    [Theory]
    [InlineData("", 1, "'transfer' has no row")]
    [InlineData("a\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "'a' stands twice")]
    [InlineData("\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "'id' is empty")]
    [InlineData("e\tpost\t5\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "'post' is unknown")]
    [InlineData("e\ttransfer\t0\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "'0' is no limit")]
    [InlineData("e\ttransfer\t2.5\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "'2.5' is no limit")]
    [InlineData("e\ttransfer\tfive\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "is not a number")]
    [InlineData("e\ttransfer\t5\tweek\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "'week' is unknown")]
    [InlineData("e\ttransfer\t5\tworking-day\tsunrise\t\t2020-01-01\t\tx\thigh\n", 9, "'sunrise' is unknown")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t10\t2020-01-01\t\tx\thigh\n", 9, "'10' is no extension")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t0x1\t2020-01-01\t\tx\thigh\n", 9, "'0x1' is no extension")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t01/01/2020\t\tx\thigh\n", 9, "is not a date")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t\t\tx\thigh\n", 9, "is not a date")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t2020-02-30\tx\thigh\n", 9, "is not a date")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-02\t2020-01-01\tx\thigh\n", 9, "is before valid-from")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t\t\thigh\n", 9, "'source' is empty")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t\tx\tsure\n", 9, "'sure' is unknown")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t2026-12-31\tx\thigh\n", 9, "without a row after it")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\nf\ttransfer\t3\tworking-day\treceipt\t\t2027-01-01\t\tx\thigh\n", 10, "overlaps line 9")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t2027-01-01\tx\thigh\nf\ttransfer\t3\tworking-day\treceipt\t\t2027-01-01\t\tx\thigh\n", 10, "overlaps line 9")]
    [InlineData("f\ttransfer\t3\tworking-day\treceipt\t\t2027-01-01\t\tx\thigh\ne\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t\tx\thigh\n", 9, "overlaps line 10")]
    [InlineData("e\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t2026-12-30\tx\thigh\nf\ttransfer\t3\tworking-day\treceipt\t\t2027-01-01\t\tx\thigh\n", 10, "leaves a gap")]
    public void Load_WhenFileIsWrong_NamesFileLineAndRemedy(string rows, long line, string problem)
    {
        using var file = new TemporaryFile();

        var error = Assert.Throws<DataFileException>(() => Load(file, Header + Others + rows));

        Assert.Equal(file.Path, error.File);
        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Load_WhenColumnIsMissing_NamesIt()
    {
        using var file = new TemporaryFile();

        Assert.Contains("'extension' is missing", Assert.Throws<DataFileException>(() => Load(file, Header.Replace("extension\t", ""))).Message);
    }

    [Theory]
    [InlineData("2026-12-31T23:59:59", "e", "2027-01-11")] // after hours on 31/12: counts from Monday, 4/1, still by the old rule
    [InlineData("2027-01-01T00:00:00", "f", "2027-01-07")]
    [InlineData("2027-01-04T09:00:00", "f", "2027-01-07")]
    public void RuleFor_WhenRulesFollowEachOther_IsThatOfTheDayTheStepStarted(string start, string id, string due)
    {
        using var file = new TemporaryFile();
        var rules = Load(file, Header + Others +
            "f\ttransfer\t3\tworking-day\treceipt\t\t2027-01-01\t\tx\thigh\ne\ttransfer\t5\tworking-day\treceipt\t\t2020-01-01\t2026-12-31\tx\thigh\n");

        Assert.Equal(id, rules.RuleFor(DeadlineStep.Transfer, Vn.At(start))!.Id);
        Assert.Equal(Vn.Day(due), rules.TransferDueOn(Vn.At(start)));
        Assert.Equal(new ExtensionAllowance(10, 1), rules.RuleFor(DeadlineStep.Reply, Vn.At(start))!.Extension);
        Assert.Equal(ExtensionAllowance.None, rules.RuleFor(DeadlineStep.Transfer, Vn.At(start))!.Extension);
    }

    private static DeadlineRules Load(TemporaryFile file, string content) => DeadlineRules.Load(file.Write(".tsv", content), ShippedDeadlines.Time);
}
