using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Routing;

public sealed class FindAgenciesTests
{
    private static readonly FindAgencies Find = new(TestCity.Handling.Agencies);

    [Theory]
    [InlineData("phường Láng", "UBND phường Láng")]
    [InlineData("phuong lang", "UBND phường Láng")]
    [InlineData("láng thượng", "UBND phường Láng")]
    [InlineData("Phuong Lang Thuong, quan Dong Da", "UBND phường Láng")]
    [InlineData("so xay dung", "Sở Xây dựng")]
    [InlineData("Sở Giao thông vận tải", "Sở Xây dựng")]
    [InlineData("cau giay", "UBND phường Cầu Giấy")]
    public void Agency_IsFoundByAnyName(string typed, string name) => Assert.Contains(Find.Run(typed, 8), found => found.Agency.Name == name);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("  ")]
    [InlineData("%_[]*")]
    [InlineData("zzzz qqqq")]
    public void Nonsense_FindsNothing(string typed) => Assert.Empty(Find.Run(typed, 8));

    [Fact]
    public void Found_AreNeverMoreThanAskedFor() => Assert.Equal(5, Find.Run("phuong", 5).Count);

    [Fact]
    public void FormerUnit_SaysWhatItWas() =>
        Assert.Contains(Find.Run("lang thuong", 8), found => found.Former?.Name == "Phường Láng Thượng");
}
