using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class ContactTableTests(StorageEmulator emulator)
{
    private readonly Contact _contact = new(
        Guid.NewGuid().ToString("N")[..12], "SXD", ReminderLevel.Head, "Trưởng", new Uri("https://a.example.vn/x"), AbsentUntil: new DateOnly(2026, 11, 24));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TrySaveAsync_OfAnOlderState_WritesNothing()
    {
        Assert.Null(await Table().FindAsync(_contact.Id, Stop));
        Assert.True(await Table().TrySaveAsync(_contact, null, Stop));
        Assert.False(await Table().TrySaveAsync(_contact, null, Stop));
        var found = (await Table().FindAsync(_contact.Id, Stop))!;
        Assert.True(await Table().TrySaveAsync(_contact with { ChatUserId = "9001" }, found.ETag, Stop));
        Assert.False(await Table().TrySaveAsync(_contact, found.ETag, Stop));
        Assert.Contains(_contact with { ChatUserId = "9001" }, await Table().ListAsync(Stop));
    }

    [Fact]
    public async Task TrySaveAsync_OfWhatWasRemoved_DoesNotBringItBack()
    {
        await Table().TrySaveAsync(_contact, null, Stop);
        var found = (await Table().FindAsync(_contact.Id, Stop))!;
        await Table().RemoveAsync(_contact, Stop);
        Assert.False(await Table().TrySaveAsync(_contact with { ChatUserId = "9001" }, found.ETag, Stop));
        Assert.Null(await Table().FindAsync(_contact.Id, Stop));
    }

    private ContactTable Table() => new(emulator.Access());
}
