using System.Diagnostics;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>One feedback from the first word to its end, through chat and HTTP, with the host killed in the middle.</summary>
public sealed class WholeLifeTests(CityFixture city, ITestOutputHelper output) : IClassFixture<CityFixture>
{
    [Fact]
    public async Task Feedback_ThroughItsWholeLife_IsToldToItsSenderAndTheRegister()
    {
        var coordinator = await OpenAsync("VPUBND", "Coordinator");
        var (first, second) = (await OpenAsync("TTPVHCC", "Officer"), await OpenAsync("SXD", "Officer"));
        var phone = city.NewPhone();
        var watch = Stopwatch.StartNew();

        await phone.SubmitAsync("cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ");
        var code = (await phone.NoticeAsync("assigned")).Code;
        await first.DoAsync(code, "return", new { reason = "Việc thuộc Sở Xây dựng" });
        await coordinator.DoAsync(code, "assignment", new { agencyCode = "SXD", note = "Xem giúp" });
        await second.DoAsync(code, "acceptance");
        await second.DoAsync(code, "question", new { question = "Việc xảy ra ngày nào?" });
        await phone.WaitForAsync("the question", message => message.Text!.Contains("Việc xảy ra ngày nào?"));

        await city.Processes.Host.KillAsync();
        await city.RestartHostAsync();
        await city.ForwardAsync(TimeSpan.FromDays(2));
        await phone.SendAsync("Ngày 20 tháng 11, ở quầy số 3");
        await Eventually.IsAsync("the reply in the feedback", async () => $"{await coordinator.ReadAsync(code)}".Contains("quầy số 3"), TestContext.Current.CancellationToken);

        await second.DoAsync(code, "answer", new { text = "Chúng tôi sẽ xem xét.", documents = Array.Empty<object>() });
        await coordinator.DoAsync(code, "answer-rejection", new { reason = "Chưa trả lời vào việc" });
        await second.DoAsync(code, "answer", new { text = "Đã bỏ yêu cầu giấy tờ thừa.", documents = Array.Empty<object>() });
        await coordinator.DoAsync(code, "answer-approval");
        await phone.WaitForAsync("the answer", message => message.Text!.Contains("Đã bỏ yêu cầu giấy tờ thừa."));
        await phone.SendAsync($"Chưa hài lòng {code} vì chưa ai xin lỗi");
        await phone.WaitForAsync("the offer to reopen", message => message.Offers($"Xử lý lại {code}"));
        await phone.SendAsync($"Xử lý lại {code}");
        await phone.NoticeAsync("reopened");
        await second.DoAsync(code, "answer", new { text = "Đã xin lỗi và trả kết quả.", documents = Array.Empty<object>() });
        await coordinator.DoAsync(code, "answer-approval");
        await phone.WaitForAsync("the second answer", message => message.Text!.Contains("Đã xin lỗi"));
        await coordinator.DoAsync(code, "closing");

        output.WriteLine($"the whole life took {watch.Elapsed.TotalSeconds:0.0} s");
        await Eventually.IsAsync("the end in the register", async () => (await city.EntryAsync(code)).Current.Stage == "Closed", TestContext.Current.CancellationToken);
        var texts = (await phone.MessagesAsync()).Where(message => !message.FromUser).Select(message => message.Text!).Where(text => text.Contains("Thông báo ")).ToList();
        Assert.Equal(texts.Count, texts.Select(text => text.Split('\n')[^1]).Distinct().Count());
        Assert.DoesNotContain(texts, text => text.Contains("Chúng tôi sẽ xem xét."));
        Assert.Equal(0, await city.DeadMessagesAsync());
    }

    private Task<Desk> OpenAsync(string agency, string role) => Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, agency, role);
}
