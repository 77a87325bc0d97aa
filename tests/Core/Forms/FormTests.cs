using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Forms;

/// <summary>The form and the chat are two ways to the same feedback.</summary>
public sealed class FormTests
{
    private readonly FormBed _bed = new();

    [Fact]
    public async Task Form_AskedForFirst_BecomesAFeedbackAndEndsTheDraft()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        var at = await _bed.OpenAsync();
        Assert.Equal(FormFields.Empty, at.Form.Fields);
        await _bed.SendAsync();

        var record = await _bed.City.Feedbacks.LoadAsync(at.Form.Id, default);
        Assert.Equal(Stage.Assigned, record.Feedback!.Stage);
        Assert.Equal(
            new Person("Nguyễn Văn An", "0912000001", "12 phố Hàng Bài", "phường Láng", null, SenderKind.Person, record.Person!.Consent), record.Person);
        Assert.Equal(FormBed.Version, record.Person.Consent!.Version);
        Assert.Contains(_bed.Sender.Answers, answer => answer.StartsWith($"Đã gửi phản ánh {at.Form.Id}", StringComparison.Ordinal));
        Assert.True(Assert.IsType<FormAccess.Sent>(await _bed.LookAsync()).FromHere);
        Assert.Equal(FormFields.Empty, (await _bed.Forms.LoadAsync(at.Form.Id, default))!.Form.Fields);

        _bed.City.Time.Move(TimeSpan.FromSeconds(1));
        await _bed.Sender.SayAsync("Tôi muốn phản ánh thêm một việc khác ở phường Cầu Giấy");
        Assert.DoesNotContain(at.Form.Id.Value, _bed.Sender.LastAnswer);
    }

    [Fact]
    public async Task WhatTheChatKnows_StandsInTheForm_AndWhatItLearnsLaterIsAdded()
    {
        await _bed.Sender.SayAsync($"{Sender.Complaint} ở phường Láng");
        var at = await _bed.OpenAsync();
        Assert.Equal($"{Sender.Complaint} ở phường Láng", at.Form.Fields.Content);
        _bed.City.Time.Move(TimeSpan.FromSeconds(1));
        await _bed.Sender.SayAsync("Hôm sau tôi lại phải đến lần nữa mà vẫn không được nhận hồ sơ nhé");
        await _bed.SendAsync(FormBed.Filled with { Content = at.Form.Fields.Content });
        await _bed.City.RunAsync(TimeSpan.FromMinutes(1));

        var record = await _bed.City.Feedbacks.LoadAsync(Assert.Single(_bed.City.Feedbacks.Ids), default);
        Assert.Equal(2, record.Feedback!.Texts.Count);
        Assert.Equal("Hôm sau tôi lại phải đến lần nữa mà vẫn không được nhận hồ sơ nhé", record.Texts[record.Feedback.Texts[1]]);
    }

    [Fact]
    public async Task WrittenBeforeTheFormWasOpened_ButArrivedLater_IsAdded()
    {
        await _bed.Sender.SayAsync($"{Sender.Complaint} ở phường Láng");
        const string late = "Hôm sau tôi lại phải đến lần nữa mà vẫn không được nhận hồ sơ nhé";
        var written = _bed.City.Time.GetUtcNow();
        _bed.City.Time.Move(TimeSpan.FromSeconds(2));
        var at = await _bed.OpenAsync();
        await _bed.Sender.SendAsync(_bed.Sender.Text(late, written));
        await _bed.SendAsync(FormBed.Filled with { Content = at.Form.Fields.Content });
        await _bed.City.RunAsync(TimeSpan.FromMinutes(1));

        var record = await _bed.City.Feedbacks.LoadAsync(at.Form.Id, default);
        Assert.Equal([$"{Sender.Complaint} ở phường Láng", late], record.Feedback!.Texts.Select(key => record.Texts[key]));
    }

    [Fact]
    public async Task FirstAnswerOfADraft_OffersTheForm()
    {
        await _bed.Sender.SayAsync(Sender.Complaint);
        var button = Assert.Single(_bed.City.Phone.Arrived[^1].Message.Buttons);
        Assert.Equal(("Điền biểu mẫu", "https://pakn.example.vn/bieu-mau?ve="), (button.Title, button.Address!.AbsoluteUri[..36]));
        Assert.DoesNotContain(_bed.Sender.Id, button.Address.AbsoluteUri);
    }

    [Fact]
    public async Task SentTwice_IsOneFeedback()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        var at = await _bed.Fill.SaveAsync(await _bed.OpenAsync(), FormBed.Filled, default);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _bed.Submit.RunAsync(at, default)));
        await _bed.City.RunAsync(TimeSpan.FromHours(1));
        Assert.Single(_bed.City.Feedbacks.Ids);
        Assert.Single(_bed.Sender.Answers, answer => answer.StartsWith("Đã gửi phản ánh", StringComparison.Ordinal));
        Assert.Single(_bed.Sender.Answers, answer => answer.Contains("Thông báo 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SentInTheChat_EndsTheForm()
    {
        await _bed.Sender.SayAsync(Sender.Complaint);
        var token = _bed.Token;
        await _bed.OpenAsync();
        foreach (var text in (string[])["phường Cầu Giấy", "Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài", "Gửi"])
            await _bed.Sender.SayAsync(text);
        Assert.IsType<FormAccess.SentInChat>(await _bed.Open.LookAsync(token, _bed.Browser, default));
    }

    [Fact]
    public async Task Link_OpensOnceInOneBrowser()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        await _bed.OpenAsync();
        var own = _bed.Browser;
        Assert.IsType<FormAccess.Elsewhere>(await _bed.Open.LookAsync(_bed.Token, null, default));
        Assert.IsType<FormAccess.Elsewhere>(await _bed.Open.LookAsync(_bed.Token, new string('0', 64), default));
        Assert.IsType<FormAccess.Open>(await _bed.Open.LookAsync(_bed.Token, own, default));
        await _bed.SendAsync();
        Assert.False(Assert.IsType<FormAccess.Sent>(await _bed.Open.LookAsync(_bed.Token, null, default)).FromHere);
    }

    [Fact]
    public async Task NewLink_AskedForInTheChat_TakesTheFormOver_WithAllThatWasTyped()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        var (first, lost) = (_bed.Token, await _bed.OpenAsync());
        await _bed.Fill.SaveAsync(lost, FormBed.Filled, default);
        var lostBrowser = _bed.Browser;
        _bed.Browser = null;
        _bed.City.Time.Move(TimeSpan.FromMinutes(5));
        await _bed.Sender.SayAsync("biểu mẫu");
        Assert.Equal(FormBed.Filled, (await _bed.OpenAsync()).Form.Fields);
        Assert.IsType<FormAccess.Elsewhere>(await _bed.Open.LookAsync(first, lostBrowser, default));
    }

    [Fact]
    public async Task Link_EndsAfterAnHour_AnOpenedFormAfterADay_ACancelledOneAtOnce()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        _bed.City.Time.Move(TimeSpan.FromMinutes(61));
        Assert.IsType<FormAccess.Ended>(await _bed.LookAsync());
        await _bed.Sender.SayAsync("biểu mẫu");
        await _bed.OpenAsync();
        _bed.City.Time.Move(TimeSpan.FromHours(23));
        Assert.IsType<FormAccess.Open>(await _bed.LookAsync());
        _bed.City.Time.Move(TimeSpan.FromHours(1));
        Assert.IsType<FormAccess.Ended>(await _bed.LookAsync());

        var other = new FormBed();
        await other.Sender.SayAsync("biểu mẫu");
        await other.OpenAsync();
        await other.Sender.SayAsync("Hủy");
        Assert.IsType<FormAccess.Ended>(await other.LookAsync());
    }

    [Fact]
    public async Task FormThatEnded_OpensAgainByANewLink_WithAllThatWasTyped()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        await _bed.Fill.SaveAsync(await _bed.OpenAsync(), FormBed.Filled, default);
        var first = _bed.Token;
        _bed.City.Time.Move(TimeSpan.FromHours(25));
        Assert.IsType<FormAccess.Ended>(await _bed.LookAsync());
        await _bed.Sender.SayAsync("biểu mẫu");
        Assert.IsType<FormAccess.Ended>(await _bed.Open.LookAsync(first, _bed.Browser, default));
        Assert.Equal(FormBed.Filled, (await _bed.OpenAsync()).Form.Fields);
        await _bed.SendAsync();
        Assert.True(Assert.IsType<FormAccess.Sent>(await _bed.LookAsync()).FromHere);
    }

    [Fact]
    public async Task ButtonTappedTwice_OpensTheFormInThatBrowser()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        var fresh = Assert.IsType<FormAccess.New>(await _bed.LookAsync());
        _bed.Browser = OpenForm.NewKey();
        Assert.True(await _bed.Open.RunAsync(fresh, _bed.Browser, default));
        Assert.IsType<FormAccess.Open>(await _bed.LookAsync());
        Assert.False(await _bed.Open.RunAsync(fresh, OpenForm.NewKey(), default));
        Assert.IsType<FormAccess.Open>(await _bed.LookAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Link_ThatIsNone_IsForged(string token) => Assert.IsType<FormAccess.Forged>(await _bed.Open.LookAsync(token, null, default));

    [Fact]
    public async Task Link_ChangedInOneCharacter_IsForged()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        var token = _bed.Token.ToCharArray();
        token[20] = token[20] == 'A' ? 'B' : 'A';
        Assert.IsType<FormAccess.Forged>(await _bed.Open.LookAsync(new string(token), null, default));
    }

    [Fact]
    public async Task Consent_IsAskedOnce()
    {
        await _bed.Sender.SayAsync("biểu mẫu");
        await _bed.OpenAsync();
        await _bed.SendAsync();
        await _bed.Sender.SayAsync("biểu mẫu");
        var again = await _bed.OpenAsync();
        Assert.Equal(FormBed.Version, again.Form.KnownConsent!.Version);
        Assert.Equal(("Nguyễn Văn An", "12 phố Hàng Bài"), (again.Form.Fields.Name, again.Form.Fields.Address));
    }
}
