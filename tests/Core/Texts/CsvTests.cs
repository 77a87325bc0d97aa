using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Tests.Texts;

public sealed class CsvTests
{
    [Theory]
    [InlineData("UBND phường Láng", "UBND phường Láng")]
    [InlineData("< 5", "< 5")]
    [InlineData("36–40", "36–40")]
    [InlineData("a, \"b\"", "a, \"\"b\"\"")]
    [InlineData("a\r\nb", "a\r\nb")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")")]
    [InlineData("  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0")]
    [InlineData("+84", "'+84")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1+1", "'＝1+1")]
    public void Cell_IsWhatItSays_AndNoFormula(string? text, string written) => Assert.Equal($"\"{written}\",\"b\"\r\n", Csv.Line([text, "b"]));
}
