using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Forms;

/// <summary>What becomes of forms when their sender wants to be erased.</summary>
public sealed class ErasedFormTests
{
    private readonly FormBed _bed = new();

    /// <summary>The page has sent it, and the chat is not told yet.</summary>
    [Fact]
    public async Task SentAndNotToldYet_IsAskedFor_AndNothingOfThePersonIsRememberedAgain()
    {
        var at = await FilledAsync();
        await EraseWithAsync(async () =>
        {
            _bed.City.Queue.IsLost = message => message.Queue == WorkQueue.ZaloEvents;
            Assert.Empty(await _bed.Submit.RunAsync(at, default));
            await _bed.City.RunAsync(TimeSpan.Zero);
            _bed.City.Queue.IsLost = _ => false;
        });
        Assert.NotNull((await _bed.City.LoadAsync(at.Form.Id)).ErasureWish);
        Assert.Single(_bed.City.Pictures.Saved);

        await _bed.City.RunAsync(TimeSpan.FromMinutes(5));
        Assert.Null((await ConversationAsync()).KnownContact);
    }

    [Fact]
    public async Task OfADraftThatWasCancelled_IsErasedWithItsFiles()
    {
        var at = await FilledAsync();
        await _bed.Sender.SayAsync("Hủy");
        await EraseWithAsync(() => Task.CompletedTask);
        Assert.Equal(FormFields.Empty, (await _bed.Forms.LoadAsync(at.Form.Id, default))!.Form.Fields);
        Assert.Empty(_bed.City.Pictures.Saved);
        Assert.False(await IsOpenAsync());
    }

    /// <summary>Somebody goes on typing in the browser at that very moment.</summary>
    [Fact]
    public async Task SavedMeanwhile_IsErasedAllTheSame()
    {
        var at = await FilledAsync();
        _bed.Forms.Meanwhile = async () =>
        {
            _bed.Forms.Meanwhile = () => Task.CompletedTask;
            await _bed.Fill.SaveAsync(at, FormBed.Filled with { Title = "Thêm" }, default);
        };
        await EraseWithAsync(() => Task.CompletedTask);
        Assert.Equal(FormFields.Empty, (await _bed.Forms.LoadAsync(at.Form.Id, default))!.Form.Fields);
    }

    private async Task<FormAccess.Open> FilledAsync()
    {
        await _bed.Sender.SayAsync(Sender.Complaint);
        var at = await _bed.Fill.SaveAsync(await _bed.OpenAsync(), FormBed.Filled, default);
        var file = new Attachment($"{at.Form.Id}.1.png", "image/png");
        await _bed.City.Pictures.SaveAsync(file.Name, City.Pictures.SmallPng, file.ContentType, default);
        var stored = (await _bed.Forms.LoadAsync(at.Form.Id, default))!;
        Assert.True(await _bed.Forms.TrySaveAsync(stored.Form with { Files = [new FormFile(file, "anh.png", 1)] }, stored.ETag, default));
        return Assert.IsType<FormAccess.Open>(await _bed.LookAsync());
    }

    private async Task EraseWithAsync(Func<Task> between)
    {
        await _bed.Sender.SayAsync("Xóa dữ liệu của tôi");
        await between();
        await _bed.Sender.SayAsync("Đồng ý xóa dữ liệu");
        Assert.Contains("Đã xóa", _bed.Sender.LastAnswer);
    }

    private async Task<bool> IsOpenAsync() => await _bed.LookAsync() is FormAccess.Open;

    private async Task<Conversation> ConversationAsync() => (await _bed.City.Conversations.LoadAsync(_bed.Sender.Id, null, default)).Conversation;
}
