using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Concerns;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class FindingsTests
{
    private static readonly Classifier Classifier = LabelledText.Classifier;

    [Theory]
    [InlineData("cháy nhà rồi, có người mắc kẹt", Concern.Emergency)]
    [InlineData("Cán bộ gợi ý bồi dưỡng 2 triệu mới làm", Concern.AskedForMoney)]
    [InlineData("lũ ngu này làm ăn kiểu gì", Concern.Abuse)]
    [InlineData("xin gọi lại cho tôi 0912345678", Concern.PersonalData)]
    [InlineData("số căn cước của tôi 001099012345", Concern.PersonalData)]
    [InlineData("đường ở tỉnh Hưng Yên hỏng", Concern.OtherProvince)]
    public void Classify_WhenThereIsAConcern_RaisesIt(string text, Concern expected) => Assert.Contains(expected, Classifier.Classify(text).Concerns);

    [Theory]
    [InlineData("Đề nghị tăng thời gian làm việc buổi chiều")]
    [InlineData("Học lớp bồi dưỡng nghiệp vụ, nghiên cứu với thầy")]
    [InlineData("nguyễn văn an ở phường láng")]
    public void Classify_WhenThereIsNone_RaisesNone(string text) => Assert.Empty(Classifier.Classify(text).Concerns);

    [Theory]
    [InlineData("thứ nhất, phí cao; thứ hai, chờ lâu; thứ ba, chỗ ngồi ít", 3)]
    [InlineData("1. Hồ sơ trễ hẹn\n2. Cán bộ quát dân", 2)]
    [InlineData("Hồ sơ trễ hẹn cả tháng. Ngoài ra chỗ gửi xe thu quá giá", 2)]
    [InlineData("sáng thứ hai tôi ra phường", 0)]
    [InlineData("Thứ hai tới phường có làm việc không", 0)]
    public void Classify_WhenSubjectsAreCounted_SaysWhereEachBegins(string text, int expected)
    {
        var subjects = Classifier.Classify(text).Subjects;

        Assert.Equal(expected, subjects.Count);
        Assert.Equal(subjects.Order(), subjects);
    }

    [Theory]
    [InlineData("lam giay khai sinh cho con can gi a", "1.001193")]
    [InlineData("Xin xác nhận độc thân ở đâu", "1.004873")]
    [InlineData("thủ tục 1.000894 nộp thế nào", "1.000894")]
    [InlineData("đường hỏng", null)]
    public void Classify_WhenProcedureIsNamed_FindsIt(string text, string? code) => Assert.Equal(code, Classifier.Classify(text).Procedure?.Code);
}
