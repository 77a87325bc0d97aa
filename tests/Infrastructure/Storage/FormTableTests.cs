using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

public sealed class FormTableTests(StorageEmulator emulator)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly FeedbackId _id = FeedbackId.New("HNZ", new DateOnly(2026, 11, 24));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private FeedbackForm Form => new(_id, "1001", FeedbackForm.HashOf("key"), Now)
    {
        Fields = FormFields.Empty with { Name = "Nguyễn Văn An", Content = string.Concat(Enumerable.Repeat("Cán bộ bắt đi lại. ", 2500)), HasConsent = true },
        Files = [new FormFile(new Attachment($"{_id}.1.jpg", "image/jpeg"), "anh.jpg", 12)],
        Location = new GeoPoint(21.03, 105.85),
        KnownConsent = new Consent("2026-11", Now),
    };

    [Fact]
    public async Task WhatIsSaved_IsLoadedWhole_AndErasedWhenItIsSent()
    {
        Assert.Null(await Table().LoadAsync(_id, Stop));
        Assert.True(await Table().TrySaveAsync(Form, etag: null, Stop));
        var stored = (await Table().LoadAsync(_id, Stop))!;
        Assert.Equivalent(Form, stored.Form, strict: true);
        Assert.True(await Table().TrySaveAsync(stored.Form.Erased(Now), stored.ETag, Stop));
        Assert.Equal(FormFields.Empty, (await Table().LoadAsync(_id, Stop))!.Form.Fields);
    }

    [Fact]
    public async Task WhenTwoOpenOrSaveAtOnce_OneWins()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Table().TrySaveAsync(Form, etag: null, Stop)));
        Assert.Single(opened, won => won);
        var etag = (await Table().LoadAsync(_id, Stop))!.ETag;
        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Table().TrySaveAsync(Form, etag, Stop)));
        Assert.Single(saved, won => won);
    }

    [Fact]
    public async Task ListOpenedBeforeAsync_GivesThoseOfThatMomentAndBefore_ToBeDeletedAsTheyStand()
    {
        await Table().TrySaveAsync(Form, etag: null, Stop);
        Assert.DoesNotContain(await Table().ListOpenedBeforeAsync(Form.OpenedAt.AddTicks(-1), Stop).ToListAsync(Stop), one => one.Form.Id == _id);
        var found = await Table().ListOpenedBeforeAsync(Form.OpenedAt, Stop).SingleAsync(one => one.Form.Id == _id, Stop);
        await Table().TrySaveAsync(Form with { SubmittedAt = Now }, found.ETag, Stop);
        Assert.False(await Table().TryDeleteAsync(found, Stop));
        Assert.True(await Table().TryDeleteAsync((await Table().LoadAsync(_id, Stop))!, Stop));
        Assert.Null(await Table().LoadAsync(_id, Stop));
    }

    [Fact]
    public async Task ListOfAsync_GivesTheSendersOwn()
    {
        var form = Form with { SenderId = $"{_id}" };
        await Table().TrySaveAsync(form, etag: null, Stop);
        Assert.Equal(_id, (await Table().ListOfAsync(form.SenderId, Stop).SingleAsync(Stop)).Form.Id);
        Assert.Empty(await Table().ListOfAsync("x' or Sender ne 'x", Stop).ToListAsync(Stop));
    }

    private FormTable Table() => new(emulator.Access());
}
