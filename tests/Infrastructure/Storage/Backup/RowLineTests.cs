using System.Text.Json;
using Azure.Data.Tables;
using CitizenFeedback.Infrastructure.Storage.Backup;

namespace CitizenFeedback.Infrastructure.Tests.Storage.Backup;

public sealed class RowLineTests
{
    private static readonly Dictionary<string, object> Values = new()
    {
        ["Text"] = "Thủ tục \"một cửa\"\n\t🏠",
        ["Flag"] = true,
        ["Int"] = 7,
        ["Long"] = 7L,
        ["Double"] = 0.1,
        ["Whole"] = 3.0,
        ["At"] = new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero).AddTicks(1234567),
        ["Id"] = Guid.NewGuid(),
        ["Bytes"] = new byte[] { 0, 255, 10 },
    };

    [Fact]
    public void Row_ComesBackAsItWas_InValueAndType()
    {
        var row = new TableEntity(Values) { PartitionKey = "HNZ-1", RowKey = "event-000001" };
        var read = RowLine.Read(RowLine.Write(row));
        Assert.Equal(("HNZ-1", "event-000001"), (read.PartitionKey, read.RowKey));
        Assert.All(Values, value =>
        {
            Assert.Equal(value.Value, read[value.Key]);
            Assert.IsType(value.Value.GetType(), read[value.Key]);
        });
    }

    [Fact]
    public void Line_DoesNotDependOnTheOrderOfProperties()
    {
        var reversed = new TableEntity(Values.Reverse().ToDictionary()) { PartitionKey = "a", RowKey = "b" };
        Assert.Equal(RowLine.Write(new TableEntity(Values) { PartitionKey = "a", RowKey = "b" }), RowLine.Write(reversed));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""["a","b",["Text","?","x"]]""")]
    public void Line_ThatIsBroken_IsRefused(string line) => Assert.ThrowsAny<JsonException>(() => RowLine.Read(line));
}
