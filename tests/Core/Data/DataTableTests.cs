using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Tests.Data;

public sealed class DataTableTests : IDisposable
{
    private static readonly Dictionary<string, bool> YesNo = new() { ["yes"] = true, ["no"] = false };

    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Read_WhenValueIsQuoted_KeepsSeparatorsInsideIt()
    {
        var rows = Read(".csv", "name,note\n\"một cửa, liên thông\",x\nSở Nội vụ,\n");

        Assert.Equal(["một cửa, liên thông", "Sở Nội vụ"], rows.Select(row => row["name"]));
        Assert.Equal("", rows[1]["note"]);
    }

    [Fact]
    public void Read_WhenTsvHoldsQuotes_TakesThemAsText()
    {
        var row = Assert.Single(Read(".tsv", "name\tnote\n\"hẹn\tmai\n"));

        Assert.Equal("\"hẹn", row["name"]);
    }

    [Fact]
    public void Read_WhenRowsFollow_RowsKnowTheirOwnLine()
    {
        var rows = Read(".csv", "name,note\na,1\nb,2\n");

        Assert.Equal([2L, 3L], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("", 1, "'name' is missing")]
    [InlineData("title,note\na,b\n", 1, "'name' is missing")]
    [InlineData("name,note,name\na,b,c\n", 1, "'name' stands twice")]
    [InlineData("name,note\na,b\nc\n", 3, "1 values")]
    [InlineData("name,note\na,b,c\n", 2, "3 values")]
    [InlineData("name,note\na,b\n\"c,d\n", 3, "cannot be split")]
    [InlineData("name,note\na,b\n\nc,d\n", 3, "is blank")]
    public void Read_WhenFileIsWrong_NamesFileLineProblemAndRemedy(string content, long line, string problem)
    {
        var error = Assert.Throws<DataFileException>(() => Read(".csv", content));

        Assert.Equal(line, error.Line);
        Assert.Equal(_file.Path, error.File);
        Assert.Contains(problem, error.Message);
        Assert.Contains(error.Remedy, error.Message);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Read_WhenFileIsMissing_SaysSo()
    {
        var error = Assert.Throws<DataFileException>(() => DataTable.Read(_file.Path + ".none", "name"));

        Assert.Contains("missing", error.Message);
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("24/11/2026")]
    [InlineData("")]
    public void Date_WhenValueIsNone_NamesTheRow(string value) => AssertWrong(value, row => row.Date("name"));

    [Theory]
    [InlineData("8:00")]
    [InlineData("24:00")]
    [InlineData("08:00:00")]
    public void Time_WhenValueIsNone_NamesTheRow(string value) => AssertWrong(value, row => row.Time("name"));

    [Theory]
    [InlineData("2,5")]
    [InlineData("Infinity")]
    [InlineData("x")]
    public void Number_WhenValueIsNone_NamesTheRow(string value) => AssertWrong($"\"{value}\"", row => row.Number("name"));

    [Fact]
    public void OneOf_WhenWordIsUnknown_NamesTheAllowedOnes() =>
        Assert.Contains("yes, no", AssertWrong("maybe", row => row.OneOf("name", YesNo)).Remedy);

    [Fact]
    public void Required_WhenEmpty_NamesTheRow() => AssertWrong("", row => row.Required("name"));

    [Fact]
    public void Values_WhenRight_AreRead()
    {
        var row = Assert.Single(Read(".tsv", "day\tweight\tanswer\tparts\n 2028-02-29 \t2.5\tyes\ta; b;;c \n", "day"));

        Assert.Equal(new DateOnly(2028, 2, 29), row.Date("day"));
        Assert.Equal(2.5, row.Number("weight"));
        Assert.True(row.OneOf("answer", YesNo));
        Assert.Equal(["a", "b", "c"], row.List("parts"));
    }

    private DataFileException AssertWrong(string value, Action<DataRow> read)
    {
        var row = Assert.Single(Read(".csv", $"name,note\n{value},x\n"));
        var error = Assert.ThrowsAny<DataFileException>(() => read(row));
        Assert.Equal(2, error.Line);
        Assert.Contains("'name'", error.Message);
        return error;
    }

    private IReadOnlyList<DataRow> Read(string extension, string content, string column = "name") =>
        DataTable.Read(_file.Write(extension, content), column).Rows;
}
