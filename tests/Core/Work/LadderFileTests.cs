using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Tests.Data;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Tests.Work;

/// <summary>A wrong file stops the start and says what to do: a failure at night is too late to find it.</summary>
public sealed class LadderFileTests
{
    [Theory]
    [InlineData("zalo\t1\tsoon\tx\n", 2, "'soon' is no time span")]
    [InlineData("zalo\tfirst\t00:00:05\tx\n", 2, "'first' is not a number")]
    [InlineData("zalo\t1\t00:00:05\tx\nzalo\t1\t00:00:30\tx\n", 3, "'1' is not step 2 of 'zalo'")]
    [InlineData("zalo\t1\t00:00:05\tx\nzalo\t3\t00:00:30\tx\n", 3, "'3' is not step 2 of 'zalo'")]
    [InlineData("zalos\t1\t00:00:05\tx\n", 2, "'zalos' is unknown")]
    [InlineData("zalo\t1\t00:00:05\t\n", 2, "'source' is empty")]
    [InlineData("zalo\t1\t00:00:05\tx\n", 1, "ladder 'city' has no row")]
    public void Load_WhenFileIsWrong_NamesFileLineAndRemedy(string rows, long line, string problem)
    {
        using var file = new TemporaryFile();

        var error = Assert.Throws<DataFileException>(() => Ladders.Load(file.Write(".tsv", "ladder\tstep\twait\tsource\n" + rows)));

        Assert.Equal((file.Path, line), (error.File, error.Line));
        Assert.Contains(problem, error.Message);
        Assert.NotEmpty(error.Remedy);
    }
}
