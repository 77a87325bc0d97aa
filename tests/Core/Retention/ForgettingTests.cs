using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Retention;

/// <summary>What is forgotten besides feedback: drafts, pictures, chats, forms.</summary>
public sealed class ForgettingTests
{
    [Fact]
    public async Task Draft_IsForgottenWithItsPictures_AfterItsDays()
    {
        var city = new TestCity();
        var sender = new Sender(city, "77");
        await Night.DraftAsync(sender, picture: 1);
        var day = (await Night.ConversationAsync(city, "77")).HeardAt!.Value + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Draft].Days);
        city.Time.MoveTo(day - TimeSpan.FromTicks(1));
        await Night.RunAsync(city);
        Assert.Single(city.Pictures.Saved);
        city.Time.MoveTo(day);
        Assert.Equal(1, Night.CountOf(await Night.RunAsync(city), RetentionSubject.Draft).Count);
        Assert.Empty(city.Pictures.Saved);
        Assert.False((await Night.ConversationAsync(city, "77")).HasDraft);
        Assert.Equal(0, Night.CountOf(await Night.RunAsync(city), RetentionSubject.Draft).Count);
    }

    /// <summary>Cancelled, or refused by a feedback that has ended: no draft names it any more, and no feedback ever did.</summary>
    [Fact]
    public async Task Picture_ThatNothingTook_IsForgotten_AndOneThatWasSentIsNot()
    {
        var at = await ErasedCase.ClosedAsync();
        var sent = at.City.Pictures.Saved.Keys.ToList();
        await at.Sender.SayAsync("Phản ánh mới");
        await Night.DraftAsync(at.Sender, picture: 2);
        await at.Sender.SayAsync("Hủy");
        Assert.False((await Night.ConversationAsync(at.City, at.Sender.Id)).HasDraft);
        Assert.Equal(sent.Count + 1, at.City.Pictures.Saved.Count);
        at.City.Time.Move(TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Draft].Days));
        Assert.Equal(1, Night.CountOf((await at.City.Retention.RunAsync(Night.Operator, isDry: true, default)).Value, RetentionSubject.Draft).Count);
        Assert.Equal(1, Night.CountOf(await Night.RunAsync(at.City), RetentionSubject.Draft).Count);
        Assert.Equal(sent.Order(), at.City.Pictures.Saved.Keys.Order());
        Assert.Empty((await Night.ConversationAsync(at.City, at.Sender.Id)).Pictures);
        Assert.Equal(0, Night.CountOf(await Night.RunAsync(at.City), RetentionSubject.Draft).Count);
    }

    [Fact]
    public async Task Draft_SomebodyGoesOnWith_KeepsItsPictures()
    {
        var city = new TestCity();
        var sender = new Sender(city, "77");
        await Night.DraftAsync(sender, picture: 1);
        city.Time.Move(TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Draft].Days));
        city.Conversations.Meanwhile = () => sender.SayAsync("quá hẹn 20 ngày chưa trả kết quả");
        Assert.Equal(0, Night.CountOf((await city.Retention.RunAsync(Night.Operator, isDry: false, default)).Value, RetentionSubject.Draft).Count);
        Assert.Single(city.Pictures.Saved);
        Assert.True((await Night.ConversationAsync(city, "77")).HasDraft);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conversation_IsForgottenAfterItsDays_UnlessSomethingIsOpen(bool isOpen)
    {
        var at = await Case.AtAsync(isOpen ? Stage.InProgress : Stage.Withdrawn);
        var day = (await Night.ConversationAsync(at.City, at.Sender.Id)).HeardAt!.Value + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Conversation].Days);
        at.City.Time.MoveTo(day - TimeSpan.FromTicks(1));
        Assert.Equal(0, Night.CountOf((await at.City.Retention.RunAsync(Night.Operator, isDry: false, default)).Value, RetentionSubject.Conversation).Count);
        at.City.Time.MoveTo(day);
        Assert.Equal(isOpen ? 0 : 1, Night.CountOf((await at.City.Retention.RunAsync(Night.Operator, isDry: false, default)).Value, RetentionSubject.Conversation).Count);
        Assert.Equal(isOpen, (await at.City.Conversations.LoadAsync(at.Sender.Id, null, default)).ETag is not null);
    }

    /// <summary>There may be a hundred thousand of them each night.</summary>
    [Fact]
    public async Task SilentChats_WithNothingToForget_AreNotLookedUpOneByOne()
    {
        var at = await ErasedCase.ClosedAsync();
        at.City.Time.Move(TimeSpan.FromDays(400));
        await Night.RunAsync(at.City);
        var before = at.City.Feedbacks.Loads;
        await at.City.Retention.NightlyAsync(default);
        Assert.Equal(before, at.City.Feedbacks.Loads);
        Assert.NotNull((await at.City.Conversations.LoadAsync(at.Sender.Id, null, default)).ETag);
    }

    /// <summary>Else a wish to be erased would find nothing.</summary>
    [Fact]
    public async Task Conversation_RemembersWhoseFeedbackItIs_UntilThatIsErased()
    {
        var at = await ErasedCase.ClosedAsync();
        var heardAt = (await Night.ConversationAsync(at.City, at.Sender.Id)).HeardAt!.Value;
        at.City.Time.MoveTo(heardAt + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Conversation].Days));
        Assert.Equal(1, Night.CountOf(await Night.RunAsync(at.City), RetentionSubject.Conversation).Count);
        var kept = await Night.ConversationAsync(at.City, at.Sender.Id);
        Assert.Equal([at.Id], kept.EverSubmitted);
        Assert.Equal((null, false), (kept.KnownContact, kept.HoldsWords));
        Assert.Equal(0, Night.CountOf(await Night.RunAsync(at.City), RetentionSubject.Conversation).Count);
        await at.Sender.SendAsync(at.Sender.Event(new ConsentWithdrawn()));
        await at.City.RunAsync(TimeSpan.FromMinutes(10));
        await at.AssertErasedAsync(nameof(ErasureReason.SenderAsked));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Form_IsForgottenWithWhatWasAttached_UnlessItWasSent(bool isSent)
    {
        var city = new TestCity();
        var sender = new Sender(city, "77");
        await Night.DraftAsync(sender, picture: 1);
        var draft = (await Night.ConversationAsync(city, "77")).DraftId!;
        var (inChat, attached, takenOut) = (city.Pictures.Saved.Keys.Single(), $"{draft}.attached.pdf", $"{draft}.taken-out.pdf");
        await city.Pictures.SaveAsync(attached, [1], "x", default);
        await city.Pictures.SaveAsync(takenOut, [1], "x", default);
        var files = new[] { inChat, attached }.Select(name => new FormFile(new Attachment(name, "x"), name, 1));
        var form = new FeedbackForm(draft, "77", "hash", city.Time.GetUtcNow()) { Files = [.. files] };
        await city.OpenedForms.TrySaveAsync(form, etag: null, default);
        if (isSent)
            await city.Feedbacks.TrySaveSubmissionAsync(draft, new Submission("77", city.Time.GetUtcNow(), "x", new Person("An", null, "x", null), [], null), default);
        city.Time.MoveTo(form.OpenedAt + TimeSpan.FromDays(TestCity.RetentionRules[RetentionSubject.Form].Days));
        Assert.Equal(1, Night.CountOf((await city.Retention.RunAsync(Night.Operator, isDry: false, default)).Value, RetentionSubject.Form).Count);
        Assert.Null(await city.OpenedForms.LoadAsync(draft, default));
        Assert.Equal(isSent ? new[] { attached, inChat, takenOut }.Order() : [inChat], city.Pictures.Saved.Keys.Order());
    }
}
