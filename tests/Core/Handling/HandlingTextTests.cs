using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Tests.Handling;

public sealed class HandlingTextTests
{
    /// <summary>What no text may hold (noncharacters of Unicode, half a surrogate pair) comes from broken programs and from those who try.</summary>
    [Theory]
    [InlineData("a\uFFFEb", "ab")]
    [InlineData("a\uFFFFb", "ab")]
    [InlineData("a😀b", "a😀b")]
    [InlineData("\uFFFE", "")]
    public void Clean_LeavesOutWhatIsNoText(string text, string kept) => Assert.Equal(kept, HandlingText.Clean(text));

    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    public void Clean_LeavesOutHalfAPair(int half) => Assert.Equal("ab", HandlingText.Clean($"a{(char)half}b"));

    [Theory]
    [InlineData("Số\tNgày", "Số Ngày")]
    [InlineData(" a\r\nb\u0007 ", "a\nb")]
    public void Check_KeepsWordsApart(string text, string kept) => Assert.Equal(kept, HandlingText.Check(text, 100).Value);
}
