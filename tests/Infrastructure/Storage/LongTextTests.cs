using Azure.Data.Tables;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class LongTextTests
{
    [Theory]
    [InlineData("", 0, 1)]
    [InlineData("x", 1, 1)]
    [InlineData("x", LongText.MostCharacters, 1)]
    [InlineData("x", LongText.MostCharacters + 1, 2)]
    [InlineData("🏠", LongText.MostCharacters, 2)]
    public void Write_SplitsOnlyWhatDoesNotFit(string unit, int units, int properties)
    {
        var (row, text) = (new TableEntity("p", "r"), string.Concat(Enumerable.Repeat(unit, units)));
        LongText.Write(row, "Text", text);
        Assert.Equal(properties, row.Count(property => property.Key.StartsWith("Text", StringComparison.Ordinal)));
        Assert.Equal(text, LongText.Read(row, "Text"));
    }

    [Fact]
    public void Write_WithAPairAtTheBorder_DoesNotCutIt()
    {
        var row = new TableEntity("p", "r");
        LongText.Write(row, "Text", new string('x', LongText.MostCharacters - 1) + "🏠");
        Assert.Equal("🏠", row.GetString("Text_1"));
    }

    [Fact]
    public void Read_WithoutText_GivesNull() => Assert.Null(LongText.Read(new TableEntity("p", "r"), "Text"));
}
