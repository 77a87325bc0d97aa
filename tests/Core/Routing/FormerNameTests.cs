using System.Globalization;
using System.Text;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Routing;

public sealed class FormerNameTests
{
    private static readonly AgencyDirectory Agencies = AgencyDirectory.Load(Shipped.File("hanoi-agencies.csv"));

    [Fact]
    public void Load_WhenFileIsShipped_HoldsAllOfHanoi()
    {
        Assert.Equal(526, Agencies.FormerUnits.Count);
        Assert.Equal(30, Agencies.FormerUnits.Select(unit => unit.District).Distinct().Count());
        Assert.Equal(199, Agencies.FormerUnits.Count(unit => unit.IsSplit));
        Assert.Equal(126, Agencies.FormerUnits.SelectMany(unit => unit.Successors).Distinct().Count());
    }

    [Fact]
    public void Read_WhenUnitIsNamedWithItsDistrict_FindsItAlone() => Assert.All(
        Agencies.FormerUnits.SelectMany(unit => Written(unit, $"{unit.Name}, {unit.District}")),
        writing =>
        {
            var mentions = Agencies.Read($"Tôi ở {writing.Text} từ lâu");

            if (!writing.Unit.IsSplit && writing.Unit.Successors.Any(agency => BearName(agency, writing.Unit)))
                Assert.Equal(writing.Unit.Successors, mentions.Agencies);
            else
                Assert.Equal([writing.Unit], Assert.Single(mentions.FormerUnits).Units);
        });

    [Fact]
    public void Read_WhenUnitIsNamedAlone_FindsItOrThePresentUnitOfTheName() => Assert.All(
        Agencies.FormerUnits.SelectMany(unit => Written(unit, unit.Name)),
        writing =>
        {
            var mentions = Agencies.Read($"Tôi ở {writing.Text} từ lâu");

            if (!mentions.Agencies.Any(agency => BearName(agency, writing.Unit)))
                Assert.Contains(writing.Unit, Assert.Single(mentions.FormerUnits).Units);
        });

    [Fact]
    public void Read_WhenPresentUnitIsNamed_TakesItForNoFormerOne() => Assert.All(
        Agencies.All.Where(agency => agency.IsPlace),
        agency =>
        {
            var mentions = Agencies.Read($"Cán bộ {agency.Name} hách dịch");

            Assert.Equal([agency], mentions.Agencies);
            Assert.Empty(mentions.FormerUnits);
            Assert.Empty(mentions.FormerDistricts);
            Assert.Equal([agency], Agencies.Read(VietnameseText.Fold(agency.NameInSpeech).Folded).Agencies);
        });

    [Theory]
    [InlineData("UBND phường Thanh Xuân Bắc", "Phường Thanh Xuân Bắc")]
    [InlineData("p. thanh xuan bac", "Phường Thanh Xuân Bắc")]
    [InlineData("P.Thanh Xuân Bắc", "Phường Thanh Xuân Bắc")]
    [InlineData("F. Thanh Xuân Bắc", "Phường Thanh Xuân Bắc")]
    [InlineData("phường Láng Thượng", "Phường Láng Thượng")]
    [InlineData("PHƯỜNG BƯỞI", "Phường Bưởi")]
    [InlineData("TT. Tây Đằng", "Thị trấn Tây Đằng")]
    [InlineData("phường Cổ Nhuế 2", "Phường Cổ Nhuế 2")]
    [InlineData("phường Mỹ Đình II", "Phường Mỹ Đình 2")]
    [InlineData("phường Mỹ Đình I", "Phường Mỹ Đình 1")]
    [InlineData("phường Trung Hoà", "Phường Trung Hòa")]
    [InlineData("xã Sơn Đông", "Xã Sơn Đông")]
    [InlineData("xã Phú Đông", "Xã Phú Đông")]
    [InlineData("xã Tự nhiên", "Xã Tự Nhiên")]
    [InlineData("xa tu nhien, thuong tin", "Xã Tự Nhiên")]
    public void Read_WhenUnitIsCalledAsPeopleCallIt_FindsItAndNoAgency(string text, string name)
    {
        var mentions = Agencies.Read(text);

        Assert.Empty(mentions.Agencies);
        Assert.Equal([name], Assert.Single(mentions.FormerUnits).Units.Select(unit => unit.Name));
    }

    [Theory]
    [InlineData("phường Minh Khai", "Quận Bắc Từ Liêm", "Quận Hai Bà Trưng")]
    [InlineData("phường Minh Khai, quận Hai Bà Trưng", "Quận Hai Bà Trưng")]
    [InlineData("p Minh Khai - q. HBT", "Quận Bắc Từ Liêm", "Quận Hai Bà Trưng")]
    [InlineData("phường Minh Khai (Q. Bắc Từ Liêm)", "Quận Bắc Từ Liêm")]
    [InlineData("phuong minh khai, bac tu liem, ha noi", "Quận Bắc Từ Liêm")]
    [InlineData("phường Minh Khai, phố Hai Bà Trưng", "Quận Bắc Từ Liêm", "Quận Hai Bà Trưng")]
    [InlineData("Quận Đống Đa, phường Quang Trung", "Quận Đống Đa")]
    [InlineData("xã Tiền Phong", "Huyện Mê Linh", "Huyện Thường Tín")]
    [InlineData("xa tien phong", "Huyện Ba Vì", "Huyện Mê Linh", "Huyện Thường Tín")]
    [InlineData("xã Hòa Phú, huyện Ứng Hòa", "Huyện Ứng Hòa")]
    [InlineData("xa son dong, tx son tay", "Thị xã Sơn Tây")]
    public void Read_WhenNameStandsInSeveralDistricts_TheDistrictDecides(string text, params string[] districts)
    {
        var mentions = Agencies.Read(text);

        Assert.Equal(districts, Assert.Single(mentions.FormerUnits).Units.Select(unit => unit.District));
        Assert.Empty(mentions.Agencies);
    }

    [Fact]
    public void Read_WhenPresentNameComesWithTheOldDistrict_KeepsBoth()
    {
        var mentions = Agencies.Read("phường Yên Hòa, quận Cầu Giấy");

        Assert.Equal(["00175"], mentions.Agencies.Select(agency => agency.Code));
        Assert.Equal("00175", Assert.Single(mentions.FormerUnits).Present?.Code);
        Assert.Equal(["00175", "00166"], mentions.Places.Select(agency => agency.Code));
    }

    [Theory]
    [InlineData("quận Cầu Giấy", "Quận Cầu Giấy")]
    [InlineData("Q.Cầu Giấy", "Quận Cầu Giấy")]
    [InlineData("q cau giay", "Quận Cầu Giấy")]
    [InlineData("UBND huyện Sóc Sơn", "Huyện Sóc Sơn")]
    [InlineData("H. Mê Linh", "Huyện Mê Linh")]
    [InlineData("thị xã Sơn Tây", "Thị xã Sơn Tây")]
    public void Read_WhenOnlyADistrictIsNamed_NamesNoOffice(string text, string district)
    {
        var mentions = Agencies.Read(text);

        Assert.Equal([district], mentions.FormerDistricts);
        Assert.False(mentions.NameAnOffice);
    }

    [Theory]
    [InlineData("Tôi ở Thanh Xuân Bắc")]
    [InlineData("phố Hai Bà Trưng")]
    [InlineData("đến phường. Thanh Xuân Bắc đông quá")]
    [InlineData("phường Mỹ Đình 7")]
    [InlineData("xã đông lò")]
    [InlineData("địa phương Hà Đông")]
    [InlineData("địa phương Đồng Tâm")]
    [InlineData("uỷ ban nhân dân phường")]
    [InlineData("cán bộ xã tự nhiên đòi thêm giấy")]
    [InlineData("Xã hợp đồng với công ty nào thì dân không biết")]
    [InlineData("thi tran lien quan")]
    public void Read_WhenNoUnitIsNamed_FindsNone(string text) => Assert.False(Agencies.Read(text).NameAnOffice);

    [Fact]
    public void Read_WhenDiacriticsMakeAnotherWordOfTheKind_FindsNoDistrict() =>
        Assert.Empty(Agencies.Read("quán Hoàng Mai mở muộn").FormerDistricts);

    private static IEnumerable<(FormerUnit Unit, string Text)> Written(FormerUnit unit, string text) =>
        [(unit, text), (unit, Plain(text)), (unit, text.ToUpperInvariant()), (unit, text.Normalize(NormalizationForm.FormD)), .. LowerCase(unit, text)];

    private static IEnumerable<(FormerUnit Unit, string Text)> LowerCase(FormerUnit unit, string text) =>
        unit.IsEverydayName && !text.Contains(',') ? [] : [(unit, text.ToLowerInvariant()), (unit, VietnameseText.Fold(text).Folded)];

    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        .Replace('đ', 'd').Replace('Đ', 'D');

    private static bool BearName(Agency agency, FormerUnit unit) => Spelling.Of(agency.NameInSpeech).Equals(Spelling.Of(unit.Name));
}
