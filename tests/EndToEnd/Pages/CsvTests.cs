using CitizenFeedback.Functions.Reporting;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

public sealed class CsvTests
{
    [Theory]
    [InlineData("UBND phường Láng", "UBND phường Láng")]
    [InlineData("< 5", "< 5")]
    [InlineData("36–40", "36–40")]
    [InlineData("a, \"b\"", "\"a, \"\"b\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+84", "'+84")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData("", "")]
    public void Field_IsWhatItSays_AndNoFormula(string text, string written) => Assert.Equal($"{written}\r\n", Csv.Write([[text]]));
}
