using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Infrastructure.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class ConversationTableTests(StorageEmulator emulator)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly string _sender = Guid.NewGuid().ToString("N");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadAsync_OfAStranger_GivesANewConversation()
    {
        var stored = await Table().LoadAsync(_sender, "key", Stop);
        Assert.Equal((null, false), (stored.ETag, stored.Seen));
        Assert.Empty(stored.Conversation.Entries);
    }

    [Fact]
    public async Task LoadAsync_AfterCommit_KnowsStateAndEvent()
    {
        var etag = await Table().TryCommitAsync(_sender, null, WithText("Xin chào"), "user_send_text:1", Stop);
        var same = await Table().LoadAsync(_sender, "user_send_text:1", Stop);
        var other = await Table().LoadAsync(_sender, "user_send_text:2", Stop);
        Assert.Equal((etag, true), (same.ETag, same.Seen));
        Assert.False(other.Seen);
        Assert.Equal(new DraftText("Xin chào"), same.Conversation.Entries.Single().Content);
    }

    [Fact]
    public async Task TryCommitAsync_WithAllKindsOfContent_KeepsThem()
    {
        DraftContent[] contents =
        [
            new DraftText("chữ"), new DraftPicture(new Attachment("p", "image/png"), "chú thích"),
            new DraftLocation(new GeoPoint(21.5, 105.25)), new DraftContact("An", null, "12 Hàng Bài"),
        ];
        var conversation = Conversation.New with { Entries = [.. contents.Select((content, n) => new DraftEntry($"k{n}", Now, content))] };
        await Table().TryCommitAsync(_sender, null, conversation, null, Stop);
        var stored = await Table().LoadAsync(_sender, "", Stop);
        Assert.Equal(contents, stored.Conversation.Entries.Select(entry => entry.Content));
    }

    [Fact]
    public async Task ListSilentAsync_GivesWhoWasLastHeardThenOrBefore_ToBeForgottenAsTheyStand()
    {
        var etag = await Table().TryCommitAsync(_sender, null, WithText("Xin chào") with { HeardAt = Now }, "seen", Stop);
        Assert.DoesNotContain(await Table().ListSilentAsync(Now.AddTicks(-1), Stop).ToListAsync(Stop), silent => silent.SenderId == _sender);
        var found = await Table().ListSilentAsync(Now, Stop).SingleAsync(silent => silent.SenderId == _sender, Stop);
        Assert.Equal((etag, Now), (found.ETag, found.Conversation.HeardAt));
        await Table().TryCommitAsync(_sender, etag, WithText("Tôi quay lại"), null, Stop);
        Assert.False(await Table().TryForgetAsync(_sender, found.ETag, Stop));
        Assert.True(await Table().TryForgetAsync(_sender, (await Table().LoadAsync(_sender, null, Stop)).ETag!, Stop));
        var after = await Table().LoadAsync(_sender, "seen", Stop);
        Assert.Equal((null, true), (after.ETag, after.Seen)); // a repeat is still known as one
    }

    [Fact]
    public async Task TryCommitAsync_LongerThanAProperty_KeepsItWhole()
    {
        var text = string.Concat(Enumerable.Repeat("ặ🏠", 30_000));
        await Table().TryCommitAsync(_sender, null, WithText(text), null, Stop);
        Assert.Equal(new DraftText(text), (await Table().LoadAsync(_sender, "", Stop)).Conversation.Entries.Single().Content);
    }

    [Fact]
    public async Task TryCommitAsync_WithTheReturnedETag_GoesOn()
    {
        var first = await Table().TryCommitAsync(_sender, null, WithText("một"), "1", Stop);
        var second = await Table().TryCommitAsync(_sender, first, WithText("hai"), "2", Stop);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task TryCommitAsync_OnAnOldETag_WritesNothing()
    {
        var old = await Table().TryCommitAsync(_sender, null, WithText("một"), null, Stop);
        await Table().TryCommitAsync(_sender, old, WithText("hai"), null, Stop);
        Assert.Null(await Table().TryCommitAsync(_sender, old, WithText("ba"), "event", Stop));
        var stored = await Table().LoadAsync(_sender, "event", Stop);
        Assert.Equal(new DraftText("hai"), stored.Conversation.Entries.Single().Content);
        Assert.False(stored.Seen);
    }

    [Fact]
    public async Task TryCommitAsync_OfAKnownEvent_WritesNothing()
    {
        var etag = await Table().TryCommitAsync(_sender, null, WithText("một"), "same", Stop);
        Assert.Null(await Table().TryCommitAsync(_sender, etag, WithText("hai"), "same", Stop));
        Assert.Equal(new DraftText("một"), (await Table().LoadAsync(_sender, "", Stop)).Conversation.Entries.Single().Content);
    }

    [Fact]
    public async Task TryCommitAsync_WhenSixteenBringTheSameEvent_OneWins()
    {
        var etags = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Table().TryCommitAsync(_sender, null, WithText($"{n}"), "same", Stop)));
        Assert.Single(etags, etag => etag is not null);
    }

    [Fact]
    public async Task PurgeSeenAsync_ForgetsOldEventsOnly()
    {
        var etag = await Table().TryCommitAsync(_sender, null, WithText("một"), "old", Stop);
        _time.Advance(TimeSpan.FromDays(15));
        await Table().TryCommitAsync(_sender, etag, WithText("hai"), "new", Stop);
        await Table().PurgeSeenAsync(Now.AddDays(1), Stop);
        Assert.False((await Table().LoadAsync(_sender, "old", Stop)).Seen);
        Assert.True((await Table().LoadAsync(_sender, "new", Stop)).Seen);
    }

    private ConversationTable Table() => new(emulator.Access(), _time);

    private static Conversation WithText(string text) => Conversation.New with { Entries = [new DraftEntry("k", Now, new DraftText(text))] };
}
