using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

public sealed class OwnDataTests
{
    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public OwnDataTests() => _sender = new Sender(_city);

    [Theory]
    [InlineData("Dữ liệu của tôi")]
    [InlineData("xem du lieu cua toi")]
    [InlineData("Cho tôi xem thông tin cá nhân của tôi")]
    public async Task MyData_NamesWhatIsKept_AndMasksTheContact(string typed)
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await _sender.SayAsync(typed);
        Assert.Contains("Bản nháp", _sender.LastAnswer);
        Assert.Contains($"Phản ánh {_sender.Code} (đã chuyển cơ quan xử lý)", _sender.LastAnswer);
        Assert.Contains("N. V. A., …001", _sender.LastAnswer);
        Assert.DoesNotContain("Nguyễn Văn An", _sender.LastAnswer);
        Assert.DoesNotContain("0912000001", _sender.LastAnswer);
    }

    [Fact]
    public async Task MyData_OfAStranger_IsNone()
    {
        await _sender.SayAsync("dữ liệu của tôi");
        Assert.Contains("chưa giữ dữ liệu nào", _sender.LastAnswer);
    }

    [Fact]
    public async Task Erasure_IsAskedFirst_AndErasesNothingBefore()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("Xóa dữ liệu của tôi");
        Assert.Contains("chắc chắn", _sender.LastAnswer);
        Assert.NotEmpty((await ConversationAsync()).Entries);
        await _sender.SayAsync("Thôi");
        await _sender.SayAsync("Đồng ý xóa dữ liệu");
        Assert.Contains("chắc chắn", _sender.LastAnswer);
        Assert.NotEmpty((await ConversationAsync()).Entries);
    }

    [Fact]
    public async Task Erasure_LeavesNoWordOfTheSender()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
        await _sender.SendAsync(_sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        Assert.NotEmpty(_city.Pictures.Saved);
        await EraseAsync();
        Assert.Contains("Đã xóa", _sender.LastAnswer);
        Assert.Empty(_city.Pictures.Saved);
        var kept = System.Text.Json.JsonSerializer.Serialize(await ConversationAsync());
        Assert.DoesNotContain("0912000001", kept);
        Assert.DoesNotContain("phường Láng", System.Text.RegularExpressions.Regex.Unescape(kept));
        Assert.Equal([_sender.Code], (await ConversationAsync()).Submitted.Select(submitted => submitted.Id));
    }

    [Fact]
    public async Task Erasure_OfWhatWasSent_IsNotedOnce_ShownInTheList_AndChangesNothingElse()
    {
        await _sender.SubmitAsync();
        await EraseAsync();
        Assert.Contains(_sender.Code.Value, _sender.LastAnswer);
        await EraseAsync();
        var record = await _city.Feedbacks.LoadAsync(_sender.Code, default);
        Assert.Single(record.Events.OfType<ErasureAsked>());
        Assert.Equal(Stage.Assigned, record.Feedback!.Stage);
        Assert.NotNull(record.Person);
        Assert.NotNull(ListEntry.Of(record.Feedback, TestCity.Handling.Steps.Of(record.Feedback)).ErasureAskedAt);
        await new Desk(_city, _sender.Code).AskAsync("Ông/bà nộp ngày nào?");
        await _sender.SayAsync("Tôi nộp ngày 3/11");
        Assert.Contains("Đã chuyển trả lời", _sender.LastAnswer);
    }

    [Fact]
    public async Task Erasure_KilledAnywhere_IsDoneOnce()
    {
        var killed = true;
        for (var moment = 1; killed; moment++)
        {
            var city = new TestCity();
            var sender = new Sender(city);
            await sender.SubmitAsync();
            await sender.SayAsync("Cán bộ UBND phường Láng quát mắng người dân khi nộp hồ sơ");
            await sender.SayAsync("Xóa dữ liệu của tôi");
            await city.Queue.SendAsync(sender.Text("Đồng ý xóa dữ liệu").ToMessage(), default);
            city.Kill.ArmFromNow(moment);
            await city.RunAsync(TimeSpan.FromMinutes(10));
            killed = city.Kill.KilledAt is not null;
            city.Kill.ArmAt(int.MaxValue);
            Assert.Single((await city.Feedbacks.LoadAsync(sender.Code, default)).Events.OfType<ErasureAsked>());
            Assert.Single(sender.Answers, answer => answer.StartsWith("Đã xóa", StringComparison.Ordinal));
            var conversation = (await city.Conversations.LoadAsync(sender.Id, null, default)).Conversation;
            Assert.Null(conversation.KnownContact);
            Assert.Empty(conversation.Entries);
        }
    }

    private async Task EraseAsync()
    {
        await _sender.SayAsync("xoa du lieu cua toi");
        await _sender.SayAsync("Đồng ý xóa dữ liệu");
    }

    private async Task<Conversation> ConversationAsync() => (await _city.Conversations.LoadAsync(_sender.Id, null, default)).Conversation;
}
