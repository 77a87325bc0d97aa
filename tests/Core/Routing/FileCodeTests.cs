using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Routing;

public sealed class FileCodeTests : IDisposable
{
    private static readonly AgencyDirectory Agencies = AgencyDirectory.Load(Shipped.File("hanoi-agencies.csv"));

    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("ma hs H26.99.1-261012-0034 chua xong", "H26.99.1-261012-0034")]
    [InlineData("(h26.103.25.7-250908-0112),", "H26.103.25.7-250908-0112")]
    [InlineData("H26.1-240801-0001; H26.1-240801-0001 và H26.2-240801-000123.", "H26.1-240801-0001", "H26.2-240801-000123")]
    [InlineData("H26-240801-0001")]
    [InlineData("H29.1-240801-0001")]
    [InlineData("000.00.H26.1-240801-0001")]
    [InlineData("H26.1-240801-00")]
    [InlineData("H26.1-240801-0001234")]
    public void In_WhenTextQuotesFiles_FindsTheirCodes(string text, params string[] codes) =>
        Assert.Equal(codes, FileCodes.Load(Shipped.File("file-codes.tsv"), Agencies).In(text).Select(code => code.Text));

    [Theory]
    [InlineData("H26.103.25.7-250908-0112", "VPDKDD")]
    [InlineData("H26.103.25-250908-0112", "VPDKDD")]
    [InlineData("H26.103.2-250908-0112", "SNNMT")]
    [InlineData("H26.10.25-250908-0112", null)]
    public void In_WhenOfficeIsKnown_TheLongestBeginningNamesTheAgency(string text, string? agency) =>
        Assert.Equal(agency, Load("H26.103\tSNNMT\tx\nH26.103.25\tVPDKDD\tx").In(text).Single().Agency?.Code);

    [Theory]
    [InlineData("H26.1\tNOBODY\tx", "'NOBODY' is no agency")]
    [InlineData("H26.1\tSXD\tx\nH26.1\tSTC\tx", "stands twice")]
    [InlineData("H27.1\tSXD\tx", "no office under H26")]
    [InlineData("H26.1\tSXD\t", "'source' is empty")]
    public void Load_WhenRowIsWrong_NamesTheProblem(string rows, string problem) =>
        Assert.Contains(problem, Assert.Throws<DataFileException>(() => Load(rows)).Message);

    private FileCodes Load(string rows) => FileCodes.Load(_file.Write(".tsv", $"office\tcode\tsource\n{rows}\n"), Agencies);
}
