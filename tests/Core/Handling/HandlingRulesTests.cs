using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Handling;

public sealed class HandlingRulesTests
{
    [Fact]
    public void Load_WhenTheCoordinatorIsNoAgency_StopsTheStart()
    {
        var error = Assert.Throws<DataFileException>(() => HandlingRules.Load(new DataFolder(Shipped.Folder), new CitySettings("HNZ", "NOBODY")));
        Assert.Contains("'NOBODY' has no row", error.Message);
    }
}
