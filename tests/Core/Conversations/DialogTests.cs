using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Conversations;

public sealed class DialogTests
{
    private readonly TestCity _city = new();
    private readonly Sender _sender;

    public DialogTests() => _sender = new Sender(_city);

    [Fact]
    public async Task FirstMessage_GivesTheCodeAndAllThatIsMissing()
    {
        await _sender.SayAsync(Sender.Complaint);
        Assert.NotNull(Sender.CodeIn(_sender.LastAnswer));
        Assert.Contains("nơi xảy ra, họ tên, số điện thoại, địa chỉ", _sender.LastAnswer);
    }

    [Theory]
    [InlineData("UBND phường Cầu Giấy")]
    [InlineData("phường Thanh Xuân Bắc")]
    public async Task FirstMessage_WhenItNamesTheOffice_IsNotAskedForThePlace(string office)
    {
        await _sender.SayAsync($"Cán bộ {office} quát mắng người dân khi nộp hồ sơ");
        Assert.DoesNotContain("nơi xảy ra", _sender.LastAnswer);
        Assert.Contains("họ tên", _sender.LastAnswer);
    }

    [Fact]
    public async Task Contact_WhenGivenPieceByPiece_IsAskedForOnlyWhatIsMissing()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("xã Gia Lâm");
        await _sender.SayAsync("Trần Thị Bình");
        Assert.Contains("số điện thoại", _sender.LastAnswer);
        await _sender.SayAsync("091234");
        Assert.Contains("Số điện thoại chưa đúng", _sender.LastAnswer);
        await _sender.SayAsync("0912.345.678");
        Assert.Contains("địa chỉ", _sender.LastAnswer);
        await _sender.SayAsync("số 5 ngõ 10");
        Assert.Contains("Xin ông/bà xem lại", _sender.LastAnswer);
    }

    [Fact]
    public async Task Sentence_WhenAskedForThePlace_IsMoreContent()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("Họ còn nói tôi về bổ sung thêm bản sao.");
        Assert.Contains("phường, xã", _sender.LastAnswer);
        await _sender.SayAsync("một cửa khu phố tôi");
        await _sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        Assert.Contains("bản sao", _sender.LastAnswer);
        Assert.Contains("khu phố tôi", _sender.LastAnswer);
    }

    [Fact]
    public async Task Greeting_BeginsNoDraft()
    {
        await _sender.SayAsync("alo");
        Assert.Contains("Kính chào", _sender.LastAnswer);
        Assert.Null(Sender.CodeIn(_sender.LastAnswer));
    }

    [Fact]
    public async Task SecondFeedback_IsNotAskedForTheContactAgain()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync("Cán bộ UBND phường Cầu Giấy lại hẹn trả kết quả trễ 10 ngày");
        Assert.Contains("Nguyễn Văn An", _sender.LastAnswer);
        await _sender.SayAsync("gui");
        Assert.Equal(2, _city.Feedbacks.Ids.Count());
    }

    [Fact]
    public async Task Draft_WhenMessagesArriveInAnyOrder_IsTheSame()
    {
        var contents = (ChatContent[])
        [
            new TextSent(Sender.Complaint), new TextSent("Hôm qua tôi lại phải về"), new ContactSent("Lê Văn Cường", "84912000003", "Ngõ 5 Láng"),
            new TextSent("Gửi"),
        ];
        foreach (var order in Permutations([0, 1, 2, 3]))
        {
            var city = new TestCity();
            var sender = new Sender(city);
            await sender.SayAsync("Cán bộ UBND phường Láng bắt tôi đi lại nhiều lần bổ sung giấy tờ");
            var events = contents.Select((content, index) => sender.Event(content, city.Time.GetUtcNow().AddMilliseconds(100 * index))).ToList();
            foreach (var index in order)
                await city.Queue.SendAsync(events[index].ToMessage(), default);
            await city.RunAsync(TimeSpan.FromMinutes(5));

            var entry = Assert.Single(city.Register.Entries).Value;
            Assert.Equal("Lê Văn Cường", entry.Sender.Name);
            Assert.Contains(Sender.Complaint, entry.Content);
            Assert.Contains("Hôm qua tôi lại phải về", entry.Content);
        }
    }

    [Fact]
    public async Task Send_WhenTappedTwice_SubmitsOnce()
    {
        await _sender.SubmitAsync();
        await _sender.SayAsync("Gửi");
        Assert.Single(_city.Feedbacks.Ids);
        Assert.Contains("đã được gửi", _sender.LastAnswer);
    }

    [Fact]
    public async Task Send_WhenSomethingIsMissing_AsksForIt()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("Gửi");
        Assert.Empty(_city.Feedbacks.Ids);
        Assert.Contains("phường, xã", _sender.LastAnswer);
    }

    [Fact]
    public async Task SameEvent_AThousandTimes_IsOneMessageInTheDraft()
    {
        var chatEvent = _sender.Text(Sender.Complaint);
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => Retrying(() => _city.Conversation.RunAsync(chatEvent, default)))));
        var stored = await _city.Conversations.LoadAsync(_sender.Id, chatEvent.Key, default);
        Assert.Single(stored.Conversation.Entries);
        Assert.Single(_sender.Answers);
    }

    [Fact]
    public async Task Correct_ClearsOnlyThatPart()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("phường Cầu Giấy");
        await _sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        await _sender.SayAsync("Sửa");
        Assert.Contains("sửa phần nào", _sender.LastAnswer);
        await _sender.SayAsync("Sửa liên hệ");
        Assert.Contains("họ tên", _sender.LastAnswer);
        await _sender.SayAsync("Phạm Dung; 0987654321; 3 Lý Thường Kiệt");
        Assert.Contains("Phạm Dung", _sender.LastAnswer);
        Assert.Contains("phường Cầu Giấy", _sender.LastAnswer);
    }

    [Fact]
    public async Task Cancel_SendsNothing()
    {
        await _sender.SayAsync(Sender.Complaint);
        await _sender.SayAsync("Hủy");
        await _sender.SayAsync("Gửi");
        Assert.Empty(_city.Feedbacks.Ids);
        Assert.Contains("chưa có bản nháp", _sender.LastAnswer);
    }

    private static async Task Retrying(Func<Task> run)
    {
        for (var attempt = 0; attempt < 50; attempt++)
            try
            {
                await run();
                return;
            }
            catch (TimeoutException)
            {
                await Task.Delay(1); // the queue brings the message back
            }
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    [Fact]
    public async Task Summary_OfALongTextWithEmoji_IsValidText()
    {
        foreach (var shift in (int[])[0, 1])
        {
            var city = new TestCity();
            await new Sender(city).SubmitAsync($"{Sender.Complaint} {new string('x', shift)}{string.Concat(Enumerable.Repeat("😡", 500))}");
            Assert.All(city.Phone.Arrived, message => message.Message.Text.Normalize());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("HANOI")]
    [InlineData("hn")]
    public void CodePrefix_ThatNoCodeCouldBeReadWith_IsRefused(string prefix) => Assert.Throws<ArgumentException>(() => new CitySettings(prefix));

    [Fact]
    public void Message_OfAWholeWebhook_FitsIntoTheQueue() =>
        Assert.InRange(new ChatEvent("k", "1", default, new TextSent(new string('"', 30_000))).ToMessage().Body.Length, 30_000, 100_000);
}
