using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Routing;

public sealed class RouterTests
{
    private static readonly AgencyDirectory Agencies = AgencyDirectory.Load(Shipped.File("hanoi-agencies.csv"));

    private static readonly Router Router = Router.Load(Shipped.Folder, Agencies);

    [Theory]
    [InlineData("Cán bộ phường Cầu Giấy hách dịch", "TTPVHCC", "conduct-control")]
    [InlineData("Cán bộ hách dịch", "TTPVHCC", "conduct-control")]
    [InlineData("Công an phường Láng hẹn mãi", "TTPVHCC", "conduct-control")]
    [InlineData("Nhân viên TTPVHCC chi nhánh 8 quát dân", "VPUBND", "conduct-control-named")]
    [InlineData("TTPVHCC và Văn phòng UBND thành phố đùn đẩy nhau", "TTTP", "conduct-inspection")]
    [InlineData("TTPVHCC, Văn phòng UBND thành phố, Thanh tra thành phố im lặng", "UBNDTP", "conduct-city")]
    public void Propose_WhenConduct_GoesToTheBodyAboveTheOneNamed(string text, string agency, string rule)
    {
        var proposal = Router.Propose(Scope.Conduct, text, place: null);

        Assert.Equal((agency, rule), (proposal.AgencyCode, proposal.Rule));
    }

    [Fact]
    public void Propose_WhenConduct_NeverGoesToTheOfficeNamed() => Assert.All(
        Agencies.All.Where(agency => agency.Code != "UBNDTP"),
        agency => Assert.NotEqual(agency.Code, Router.Propose(Scope.Conduct, $"Cán bộ {agency.Name} gây phiền hà", place: null).AgencyCode));

    [Fact]
    public void Propose_WhenConductAndThePlaceNamesTheOffice_CountsIt() =>
        Assert.Equal("VPUBND", Router.Propose(Scope.Conduct, "Cán bộ quát mắng", "Trung tâm phục vụ hành chính công").AgencyCode);

    [Theory]
    [InlineData(Scope.Regulation, "Quy định của Sở Xây dựng về hộ khẩu chồng chéo", "SXD", "regulation-named")]
    [InlineData(Scope.Regulation, "Hoàn thuế thu nhập cá nhân quá phức tạp", "THUE", "regulation-field")]
    [InlineData(Scope.Regulation, "vneid bao loi, khong tich hop duoc can cuoc", "CATP", "regulation-field")]
    [InlineData(Scope.Regulation, "thu tuc cap giay phep xay dung ruom ra", "SXD", "regulation-field")]
    [InlineData(Scope.Regulation, "Quy định này bất cập", "VPUBND", "regulation-coordinator")]
    [InlineData(Scope.Regulation, "Phường Láng niêm yết quy định vô lý", "VPUBND", "regulation-coordinator")]
    [InlineData(Scope.Proposal, "Đề nghị Sở TNMT bỏ bản sao", "SNNMT", "proposal-named")]
    [InlineData(Scope.Proposal, "Đề nghị bỏ giấy xác nhận độc thân khi đăng ký kết hôn", "STP", "proposal-field")]
    [InlineData(Scope.Proposal, "Nên làm gọn lại", "VPUBND", "proposal-coordinator")]
    [InlineData(Scope.Incident, "Đèn đường hỏng, Sở Xây dựng biết không", "VPUBND", "coordinator")]
    [InlineData(Scope.Other, "", "VPUBND", "coordinator")]
    public void Propose_WhenNotConduct_GoesToTheDepartmentInCharge(Scope scope, string text, string agency, string rule)
    {
        var proposal = Router.Propose(scope, text, place: null);

        Assert.Equal((agency, rule), (proposal.AgencyCode, proposal.Rule));
    }

    [Fact]
    public void Propose_WhenDecided_NamesItsFacts()
    {
        var proposal = Router.Propose(Scope.Regulation, "Lệ phí TRƯỚC BẠ quá cao ở phường Láng", "phường Láng");

        Assert.Contains("Nhắc đến lĩnh vực: Lệ phí TRƯỚC BẠ", proposal.Facts);
        Assert.Single(proposal.Facts, "Nêu tên: UBND phường Láng");
    }

    [Theory]
    [InlineData("a\tConduct\talways\tNOBODY\tx\n", "'NOBODY' is no agency")]
    [InlineData("a\tConduct\tunless-named\tVPUBND\tx\nb\t*\talways\tVPUBND\tx\n", "can all fail")]
    [InlineData("a\tConduct\talways\tVPUBND\tx\n", "every other scope")]
    [InlineData("a\tConduct\tperhaps\tVPUBND\tx\n", "'perhaps' is unknown")]
    [InlineData("a\tConduct\talways\tVPUBND\tx\na\t*\talways\tVPUBND\tx\n", "line 3: column 'rule' 'a' stands twice")]
    [InlineData("a\tConduct\talways\tVPUBND\tx\nb\tConduct\talways\tTTTP\tx\nc\t*\talways\tVPUBND\tx\n", "line 3: column 'rule' 'b' is never tried")]
    [InlineData("a\t*\tfield-words\t\tx\nb\t*\talways\tVPUBND\tx\n", "line 2: column 'condition' 'field-words' finds no coordinating body")]
    public void Load_WhenRulesAreWrong_NamesTheProblem(string rows, string problem)
    {
        using var folder = new RoutingFolder(rows);

        Assert.Contains(problem, Assert.Throws<DataFileException>(() => Router.Load(folder.Path, Agencies)).Message);
    }
}
