using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("alo")]
    [InlineData("Alooo?")]
    [InlineData("Xin chào ad ạ")]
    [InlineData("chào buổi sáng cả nhà")]
    [InlineData("Dạ vâng, cảm ơn nhiều ạ!")]
    [InlineData("cam on ad nhe")]
    [InlineData("ok em")]
    [InlineData("tks")]
    [InlineData("👍")]
    [InlineData("???")]
    [InlineData("Tạm biệt, hẹn gặp lại")]
    [InlineData("xin chào, tôi muốn phản ánh")]
    [InlineData("cho em phan anh voi")]
    [InlineData("Em chào anh chị ạ, em muốn góp ý")]
    public void IsGreetingOnly_WhenNothingElseIsSaid_IsTrue(string text) => Assert.True(SmallTalk.IsGreetingOnly(text));

    [Theory]
    [InlineData("Xin chào, tôi muốn phản ánh phường")]
    [InlineData("Cảm ơn cán bộ phường rất nhiệt tình")]
    [InlineData("ok tôi gửi ảnh rồi")]
    [InlineData("tôi muốn phản ánh 2 việc")]
    [InlineData("Phan Anh Tuấn")]
    [InlineData("113")]
    [InlineData("chào anh, hồ sơ của tôi đâu")]
    [InlineData("ông bà")]
    [InlineData("Nguyễn Văn An")]
    [InlineData("không")]
    public void IsGreetingOnly_WhenSomethingIsSaid_IsFalse(string text) => Assert.False(SmallTalk.IsGreetingOnly(text));
}
