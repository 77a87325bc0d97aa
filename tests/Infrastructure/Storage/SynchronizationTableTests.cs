using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class SynchronizationTableTests(StorageEmulator emulator)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mark_IsKept()
    {
        var table = new SynchronizationTable(emulator.Access());
        var mark = new PortalMark(Now, Now, Now, Now, "503: x", [.. Enumerable.Range(0, 500).Select(number => $"{number:x16}")]);
        await table.SaveAsync(mark, Stop);
        var kept = await table.LoadAsync(Stop);
        Assert.Equal(mark.Parked, kept.Parked);
        Assert.Equal(mark with { Parked = null }, kept with { Parked = null });
    }

    [Fact]
    public async Task Comparison_AsLargeAsItMayBe_IsKeptForEachRegister()
    {
        var table = new SynchronizationTable(emulator.Access());
        var differences = Enumerable.Range(0, Reconciliation.MostKept)
            .Select(number => new Difference($"HNZ-{number}", DifferenceKind.UnknownToUs, null, null, number, new string('x', 200), ["SXD"])).ToList();
        await table.SaveAsync(new Reconciliation(RegisterName.City, Now, 1000, 500, 0, differences, 12), Stop);
        await table.SaveAsync(new Reconciliation(RegisterName.Portal, Now, 0, 0, 0, [], 0, "503: x"), Stop);
        var found = await table.FindAsync(RegisterName.City, Stop);
        Assert.Equal((Reconciliation.MostKept, 12, "HNZ-499"), (found!.Differences.Count, found.More, found.Differences[^1].Code));
        Assert.Equal("503: x", (await table.FindAsync(RegisterName.Portal, Stop))!.Failure);
    }
}
