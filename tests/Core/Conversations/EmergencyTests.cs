using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

public sealed class EmergencyTests
{
    private static readonly Emergencies Emergencies = Emergencies.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    [Theory]
    [InlineData("Cháy nhà ở số 5 ngõ 10 phường Láng, có người mắc kẹt, cứu với!!!")]
    [InlineData("chay nha roi, nguoi mac ket")]
    [InlineData("Tôi tự tử đây, cán bộ phường Láng ép tôi quá")]
    [InlineData("gọi 113 giúp tôi, có cướp")]
    [InlineData("cứu tôi với, chồng tôi đang đánh tôi")]
    public void MayBeIn_WhereSomebodyIsInDanger_IsTrue(string text) => Assert.True(Emergencies.MayBeIn(text));

    [Theory]
    [InlineData(Sender.Complaint)]
    [InlineData("Cán bộ bảo cứ từ từ, tu tu roi lam")]
    [InlineData("Họ nói còn phải nghiên cứu với cấp trên")]
    [InlineData("Thủ tục nghiệm thu phòng cháy nhà xưởng quá lâu")]
    [InlineData("Tra cứu tôi không thấy hồ sơ")]
    public void MayBeIn_WhereNobodyIs_IsFalse(string text) => Assert.False(Emergencies.MayBeIn(text));

    [Fact]
    public async Task Emergency_IsAnsweredFirstWithTheNumbersToCall()
    {
        var city = new TestCity();
        var sender = new Sender(city);
        await sender.SayAsync("Cháy nhà số 5 phường Láng, cứu với");
        Assert.Contains("114", sender.Answers.First());
        Assert.Contains("Mã phản ánh", sender.LastAnswer);
    }
}
