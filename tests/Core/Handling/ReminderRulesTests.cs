using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.City;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Handling;

/// <summary>A wrong file stops the start and says what to do.</summary>
public sealed class ReminderRulesTests
{
    private const string Header = "rule\tsteps\twhen\tlevel\tagency\tsource\n";

    [Theory]
    [InlineData("a\tanswer\t-8\tofficer\t\tx\na\tanswer\t0\thead\t\tx\n", 3, "'a' stands twice")]
    [InlineData("\tanswer\t-8\tofficer\t\tx\n", 2, "'rule' is empty")]
    [InlineData("a\tanswer;sleep\t-8\tofficer\t\tx\n", 2, "'sleep' is unknown")]
    [InlineData("a\tanswer\tsoon\tofficer\t\tx\n", 2, "'soon' is not a number")]
    [InlineData("a\tanswer;accept\tback\tofficer\t\tx\n", 2, "'back' does not fit")]
    [InlineData("a\tanswer\t1.5\tofficer\t\tx\n", 2, "'1.5' is no time")]
    [InlineData("a\tanswer\t-401\tofficer\t\tx\n", 2, "'-401' is no time")]
    [InlineData("a\tanswer\t-8\tboss\t\tx\n", 2, "'boss' is unknown")]
    [InlineData("a\tanswer\t-8\tofficer\tSXD\tx\n", 2, "does not fit the level")]
    [InlineData("a\tanswer\t-8\tleader\t\tx\n", 2, "does not fit the level")]
    [InlineData("a\tanswer\t-8\tleader\tNOBODY\tx\n", 2, "'NOBODY' is no agency")]
    [InlineData("a\tanswer\t-8\tofficer\t\t\n", 2, "'source' is empty")]
    public void Load_WhenFileIsWrong_NamesFileLineAndRemedy(string rows, long line, string problem)
    {
        using var file = new TemporaryFile();

        var error = Assert.Throws<DataFileException>(() => ReminderRules.Load(file.Write(".tsv", Header + rows), TestCity.Handling.Agencies));

        Assert.Equal((file.Path, line), (error.File, error.Line));
        Assert.Contains(problem, error.Message);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void ShippedRules_ReachEveryLevelOfEveryStepOfAnOffice()
    {
        foreach (var step in new[] { Step.Review, Step.Accept, Step.Answer, Step.CheckAnswer })
            Assert.True(TestCity.Handling.Reminders[step].Max(rule => rule.Level) >= ReminderLevel.Coordinator, $"{step}");
    }
}
