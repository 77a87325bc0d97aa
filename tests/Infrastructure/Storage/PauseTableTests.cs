using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class PauseTableTests(StorageEmulator emulator)
{
    private static readonly Pause Notices = new(
        WorkKind.Notice, new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero), new Official("VPUBND", Role.Operator, "Trực ban"), "chữ sai");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pauses_AreKeptByKind_UntilTheyAreRemoved()
    {
        var table = new PauseTable(emulator.Access());
        Assert.Empty(await table.ListAsync(Stop));
        await table.SaveAsync(Notices, Stop);
        await table.SaveAsync(Notices with { Kind = WorkKind.CitySync }, Stop);
        await table.SaveAsync(Notices with { Why = "chữ còn sai" }, Stop);
        Assert.Equal([Notices with { Kind = WorkKind.CitySync }, Notices with { Why = "chữ còn sai" }], (await table.ListAsync(Stop)).OrderBy(pause => pause.Kind));

        await table.RemoveAsync(WorkKind.Notice, Stop);
        await table.RemoveAsync(WorkKind.Reminder, Stop);
        Assert.Equal([WorkKind.CitySync], (await table.ListAsync(Stop)).Select(pause => pause.Kind));
    }
}
