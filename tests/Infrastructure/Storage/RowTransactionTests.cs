using Azure.Data.Tables;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class RowTransactionTests(StorageEmulator emulator)
{
    private readonly string _partition = Guid.NewGuid().ToString("N");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task TrySubmitAsync_ByNumberOfRows_TakesAHundred(int rows, bool fits)
    {
        var transaction = await NewAsync();
        for (var n = 0; n < rows; n++)
            transaction.Add(new TableEntity(_partition, $"{n}"));
        await SubmitAsync(transaction, fits);
    }

    [Fact]
    public async Task TrySubmitAsync_OverTwoPartitions_IsADefect()
    {
        var transaction = await NewAsync();
        transaction.Add(new TableEntity(_partition, "1"));
        transaction.Add(new TableEntity(_partition + "x", "1"));
        await SubmitAsync(transaction, fits: false);
    }

    [Theory]
    [InlineData('a', 7, true)]
    [InlineData('a', 9, false)]
    [InlineData('ặ', 1, true)] // six bytes on the wire
    [InlineData('ặ', 2, false)]
    public async Task TrySubmitAsync_BySizeOnTheWire_TakesFourMegabytes(char letter, int halfMegacharacters, bool fits)
    {
        var transaction = await NewAsync();
        for (var n = 0; n < halfMegacharacters; n++)
        {
            var row = new TableEntity(_partition, $"{n}");
            LongText.Write(row, "Text", new string(letter, 480_000));
            transaction.Add(row);
        }

        await SubmitAsync(transaction, fits);
    }

    [Fact]
    public async Task TrySubmitAsync_WhenOneRowLoses_WritesNone()
    {
        var first = await NewAsync();
        first.Add(new TableEntity(_partition, "taken"));
        await first.TrySubmitAsync(Stop);
        var second = await NewAsync();
        second.Add(new TableEntity(_partition, "new"));
        second.Add(new TableEntity(_partition, "taken"));
        Assert.Null(await second.TrySubmitAsync(Stop));
        var rows = await (await TableAsync()).QueryAsync<TableEntity>(row => row.PartitionKey == _partition, cancellationToken: Stop).ToListAsync(Stop);
        Assert.Equal(["taken"], rows.Select(row => row.RowKey));
    }

    private static async Task SubmitAsync(RowTransaction transaction, bool fits)
    {
        if (fits)
            Assert.NotNull(await transaction.TrySubmitAsync(Stop));
        else
            await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.TrySubmitAsync(Stop));
    }

    private async Task<RowTransaction> NewAsync() => new(await TableAsync());

    private Task<TableClient> TableAsync() => emulator.Access().TableAsync("Transactions", Stop);
}
