using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Routing;

public sealed class AgencyDirectoryTests
{
    private static readonly AgencyDirectory Agencies = AgencyDirectory.Load(Shipped.File("hanoi-agencies.csv"));

    [Fact]
    public void Load_WhenFileIsShipped_HoldsAllOfHanoi()
    {
        Assert.Equal(51, Agencies.All.Count(agency => agency.Kind == AgencyKind.Ward));
        Assert.Equal(75, Agencies.All.Count(agency => agency.Kind == AgencyKind.Commune));
        Assert.Equal(19, Agencies.All.Count(agency => agency.Kind == AgencyKind.Department));
        Assert.Equal(9, Agencies.All.Count(agency => agency.Kind == AgencyKind.CentralSector));
        Assert.Equal("UBND phường Cầu Giấy", Agencies["00166"].Name);
        Assert.Contains("hộ tịch", Agencies["00166"].Fields);
    }

    [Fact]
    public void MentionedIn_WhenAgencyIsCalledByItsName_FindsItAndItAlone() => Assert.All(Agencies.All, agency =>
    {
        Assert.Equal([agency], MentionedIn($"Phản ánh về {agency.Name} hôm qua"));
        Assert.Equal([agency], MentionedIn(VietnameseText.Fold($"tại {agency.Name}").Folded));
    });

    [Theory]
    [InlineData("cán bộ phường Cầu Giấy", "00166")]
    [InlineData("can bo p. cau giay", "00166")]
    [InlineData("UBND P.Cầu Giấy", "00166")]
    [InlineData("phường Yên Hòa", "00175")]
    [InlineData("phuong yen hoa", "00175")]
    [InlineData("phường Văn Miếu", "00226")]
    [InlineData("Sở TNMT", "SNNMT")]
    [InlineData("Sở TN&MT", "SNNMT")]
    [InlineData("so tai nguyen va moi truong", "SNNMT")]
    [InlineData("Sở GTVT", "SXD")]
    [InlineData("Sở LĐTBXH", "SNV")]
    [InlineData("Sở Kế hoạch và Đầu tư", "STC")]
    [InlineData("Sở Thông tin và Truyền thông", "SKHCN")]
    [InlineData("TTPVHCC chi nhánh số 8", "TTPVHCC")]
    [InlineData("VPĐKĐĐ Long Biên", "VPDKDD")]
    [InlineData("Văn phòng UBND thành phố", "VPUBND")]
    [InlineData("UBND TP Hà Nội", "UBNDTP")]
    [InlineData("Cục thuế Hà Nội", "THUE")]
    [InlineData("Chi cục thuế khu vực 7", "THUE")]
    [InlineData("công an phường Láng", "CATP")]
    [InlineData("F. Láng", "00199")]
    [InlineData("x. Gia Lâm", "00565")]
    [InlineData("phuwowngf Yeen Hoaf", "00175")]
    [InlineData("phường Y\u200Bên Hòа", "00175")]
    [InlineData("ＰＨƯỜＮＧ Yên Hòa", "00175")]
    [InlineData("phường Thanh Xuân bác đơn của tôi", "00367")]
    [InlineData("phường Láng thường xuyên trễ hẹn", "00199")]
    public void MentionedIn_WhenAgencyIsCalledAsPeopleCallIt_FindsIt(string text, string code) =>
        Assert.Equal([code], MentionedIn(text).Select(agency => agency.Code));

    [Theory]
    [InlineData("quận Cầu Giấy")]
    [InlineData("phường Dịch Vọng, quận Cầu Giấy")]
    [InlineData("tôi ở Cầu Giấy")]
    [InlineData("huyện Sóc Sơn")]
    [InlineData("đến phường. Cầu Giấy đông quá")]
    [InlineData("")]
    public void MentionedIn_WhenOnlyAPlaceIsNamed_FindsNone(string text) => Assert.Empty(MentionedIn(text));

    [Fact]
    public void MentionedIn_WhenSeveralAreNamed_GivesEachOnceInOrder() => Assert.Equal(
        ["SXD", "00199"],
        MentionedIn("Sở Xây dựng bảo về phường Láng, phường Láng lại bảo lên Sở XD").Select(agency => agency.Code));

    [Theory]
    [InlineData("code,name,kind,fields\nA,Sở A,department,x\nA,Sở B,department,x\n", "stands twice")]
    [InlineData("code,name,kind,fields\nA,Sở A,office,x\n", "'office' is unknown")]
    [InlineData("code,name,kind,fields\nA,Sở,department,x\n", "one word alone")]
    [InlineData("code,name,kind,fields\nA,,department,x\n", "is empty")]
    [InlineData("code,name,kind,fields\nA,Sở A,department,x\n", "'VPUBND' is no agency")]
    public void Load_WhenRowIsWrong_NamesTheProblem(string content, string problem)
    {
        using var file = new TemporaryFile();
        var path = file.Write(".csv", content);
        foreach (var name in new[] { "short-forms.tsv", "agency-aliases.tsv" })
            File.Copy(Shipped.File(name), Path.Combine(Path.GetDirectoryName(path)!, name));

        Assert.Contains(problem, Assert.Throws<DataFileException>(() => AgencyDirectory.Load(path)).Message);
    }

    private static IReadOnlyList<Agency> MentionedIn(string text) => Agencies.Read(text).Agencies;
}
