using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Routing;

public sealed class FormerUnitFileTests : IDisposable
{
    private const string Row = "Quận Đống Đa,00178,Phường Cát Linh,00190,Phường Ô Chợ Dừa,no";

    private static readonly Dictionary<string, Agency> Agencies =
        AgencyDirectory.Load(Shipped.File("hanoi-agencies.csv")).All.ToDictionary(agency => agency.Code);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("former-units-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData($"{Row}\nquận Đống Đa,00179,Phường Cát Linh,00190,Phường Ô Chợ Dừa,no", 3, "stands twice")]
    [InlineData($"{Row}\nQuận Đống Đa,00178,Phường Hàng Bột,00190,Phường Ô Chợ Dừa,no", 3, "'00178' stands twice")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,99999,Phường Ô Chợ Dừa,no", 2, "'99999' is no ward or commune")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,SXD,Sở Xây dựng,no", 2, "'SXD' is no ward or commune")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,,,no", 2, "names no unit")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,00190;00190,Phường Ô Chợ Dừa;Phường Ô Chợ Dừa,yes", 2, "one twice")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,00190,Phường Láng,no", 2, "not the names")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,00190,Phường Ô Chợ Dừa,yes", 2, "for 1 successors")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,00190,Phường Ô Chợ Dừa,perhaps", 2, "'perhaps' is unknown")]
    [InlineData("Quận Đống Đa,00178,Cát Linh,00190,Phường Ô Chợ Dừa,no", 2, "does not begin with its kind")]
    [InlineData("Đống Đa,00178,Phường Cát Linh,00190,Phường Ô Chợ Dừa,no", 2, "does not begin with its kind")]
    [InlineData(",00178,Phường Cát Linh,00190,Phường Ô Chợ Dừa,no", 2, "is empty")]
    [InlineData("Quận Đống Đa,00178,Phường Cát Linh,00190", 2, "4 values")]
    public void Load_WhenRowIsWrong_NamesFileLineProblemAndRemedy(string rows, long line, string problem)
    {
        var error = Assert.Throws<DataFileException>(() => Load(rows));

        Assert.Equal((In("hanoi-former-units.csv"), line), (error.File, error.Line));
        Assert.Contains(problem, error.Message);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Load_WhenSpellingDiffersInTheToneMarkOnly_TakesTheRow() =>
        Assert.Equal("00175", Assert.Single(Load("Quận Cầu Giấy,00175,Phường Yên Hòa,00175,phường Yên Hòa,no")).Successors[0].Code);

    [Fact]
    public void Load_WhenEverydayNameIsNoUnits_NamesTheRow()
    {
        var error = Assert.Throws<DataFileException>(() => Load(Row, "Cát Linh\nHợp Đồng\n"));

        Assert.Equal((In("everyday-names.tsv"), 3), (error.File, error.Line));
        Assert.Contains("'Hợp Đồng' is no former unit", error.Message);
    }

    private IReadOnlyList<FormerUnit> Load(string rows, string everyday = "")
    {
        File.WriteAllText(In("hanoi-former-units.csv"), $"old_district,old_code,old_unit,new_codes,new_units,split\n{rows}\n");
        File.WriteAllText(In("everyday-names.tsv"), "name\n" + everyday);
        return FormerUnits.Load(_folder.FullName, Agencies);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
