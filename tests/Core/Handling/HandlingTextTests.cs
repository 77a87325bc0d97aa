using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Tests.Handling;

public sealed class HandlingTextTests
{
    [Theory]
    [InlineData("Số\tNgày", "Số Ngày")]
    [InlineData(" a\r\nb\u0007 ", "a\nb")]
    public void Check_KeepsWordsApart(string text, string kept) => Assert.Equal(kept, HandlingText.Check(text, 100).Value);
}
