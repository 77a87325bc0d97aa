using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.Play;

public sealed class UnderstandingTests
{
    [Theory]
    [InlineData("Xin ông/bà cho biết nội dung phản ánh: việc gì đã xảy ra, khi nào?", Asked.Content)]
    [InlineData("Việc này xảy ra ở phường, xã hoặc cơ quan nào?", Asked.Place)]
    [InlineData("Xin ông/bà cho biết họ tên, số điện thoại và địa chỉ để cơ quan xử lý liên hệ.", Asked.Name | Asked.Phone | Asked.Address)]
    [InlineData("Xin ông/bà cho biết số điện thoại.", Asked.Phone)]
    [InlineData("VUI LÒNG nhập Họ Và Tên", Asked.Name)]
    [InlineData("Đã ghi lại. Còn cần: nơi xảy ra, họ tên.\n\nViệc này xảy ra ở đâu?", Asked.Place)]
    [InlineData("Còn thiếu: số điện thoại, địa chỉ", Asked.Phone | Asked.Address)]
    [InlineData("Số điện thoại chưa đúng.\n\nXin ông/bà cho biết số điện thoại.", Asked.Phone)]
    [InlineData("Đã ghi nhận nội dung. Xin cho biết họ tên.", Asked.Name)]
    [InlineData("Đã gửi phản ánh HNZ-261124-7K3QF4-X. Kết quả tiếp nhận sẽ được báo ngay tại đây.", Asked.Nothing)]
    [InlineData("• Nội dung: đi lại 4 lần\n• Điện thoại: 0912000001\n• Địa chỉ: 12 phố Hàng Bài", Asked.Nothing)]
    [InlineData("", Asked.Nothing)]
    public void Of_Text_KnowsWhatIsAsked(string text, Asked asked) => Assert.Equal(asked, Understanding.Of(text));

    [Fact]
    public void Of_DecomposedLetters_UnderstandsTheSame() =>
        Assert.Equal(Asked.Address, Understanding.Of("Xin cho biết địa chỉ.".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void Of_ContactForm_AsksForAllThree() =>
        Assert.Equal(Asked.Name | Asked.Phone | Asked.Address, Understanding.Of(new PhoneMessage(1, default, false, PhoneMessage.ContactRequest, null, null)));

    [Theory]
    [InlineData(Asked.Name | Asked.Phone | Asked.Address, "Nguyễn Văn An, 0912000001, 12 phố Hàng Bài")]
    [InlineData(Asked.Place, "phường Hoàn Kiếm")]
    [InlineData(Asked.Content, null)]
    public void To_WhenAsked_AnswersFromTheProfile(Asked asked, string? answer) =>
        Assert.Equal(answer, Answers.To(asked, new PlayProfile("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", "phường Hoàn Kiếm")));
}
