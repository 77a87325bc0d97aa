using System.Net.Http.Json;
using System.Text.Json;
using CitizenFeedback.EndToEnd.Tests.Api;
using CitizenFeedback.EndToEnd.Tests.City;
using CitizenFeedback.Local.Launch;
using Microsoft.Playwright;

namespace CitizenFeedback.EndToEnd.Tests.Pages;

/// <summary>A feedback of one phone and the officials who work on it.</summary>
internal sealed class Tracked(CityFixture city, TestPhone phone, string code)
{
    public const string Matter = "cán bộ một cửa bắt tôi đi lại 4 lần bổ sung giấy tờ";

    /// <summary>The last four of the phone in <see cref="TestPhone.Owner"/>.</summary>
    public const string Digits = "0001";

    public string Code => code;

    public TestPhone Phone => phone;

    public static async Task<Tracked> SubmitAsync(CityFixture city, string matter = Matter)
    {
        var phone = city.NewPhone();
        await phone.SubmitAsync(matter);
        var notice = await phone.NoticeAsync("assigned");
        await city.WaitUntilIdleAsync();
        return new Tracked(city, phone, notice.Code);
    }

    /// <summary>Withdrawn, and then erased at the sender's wish; the chat has given its link before.</summary>
    public static async Task<Tracked> ErasedAsync(CityFixture city)
    {
        var feedback = await SubmitAsync(city);
        await feedback.LinkAsync();
        await feedback.Phone.SendAsync($"Rút {feedback.Code}");
        await feedback.Phone.NoticeAsync("withdrawn");
        var coordinator = await feedback.CoordinatorAsync();
        await coordinator.DoAsync(feedback.Code, "erasing", new { reason = "SenderAsked" });
        await Eventually.IsAsync("the erasure", async () => $"{await coordinator.ReadAsync(feedback.Code)}".Contains("\"erasure\""), TestContext.Current.CancellationToken);
        return feedback;
    }

    public async Task<Desk> OfficerAsync() => await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "TTPVHCC", "Officer");

    public async Task<Desk> CoordinatorAsync() => await Desk.OpenAsync(city.Product, LocalSettings.OperatorKey, "VPUBND", "Coordinator");

    /// <summary>The address the chat gives with the status.</summary>
    public async Task<string> LinkAsync()
    {
        await phone.SendAsync($"Tra cứu {code}");
        return ButtonOf(await phone.WaitForAsync("the button to the page", message => ButtonOf(message) is not null))!;
    }

    public async Task AskAsync(string question)
    {
        var officer = await OfficerAsync();
        await officer.DoAsync(code, "acceptance");
        await officer.DoAsync(code, "question", new { question });
    }

    public async Task AnswerAsync(string text, byte[] document)
    {
        var (officer, coordinator) = (await OfficerAsync(), await CoordinatorAsync());
        using var upload = new HttpRequestMessage(HttpMethod.Post, $"api/feedback/{code}/documents") { Content = new ByteArrayContent(document) };
        using var kept = await officer.SendAsync(upload);
        await officer.DoAsync(code, "answer", new { text, documents = new[] { await kept.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken) } });
        await coordinator.DoAsync(code, "answer-approval");
    }

    public async Task<Visitor> ComeByLinkAsync(bool javaScript = true, ColorScheme colors = ColorScheme.Light)
    {
        var visitor = await Visitor.ComeAsync(javaScript, colors);
        await visitor.Page.GotoAsync(await LinkAsync());
        await visitor.PressAsync("Xem phản ánh");
        return visitor;
    }

    public async Task<Visitor> ComeByCodeAsync(bool javaScript = true, ColorScheme colors = ColorScheme.Light)
    {
        var visitor = await Visitor.ComeAsync(javaScript, colors);
        await visitor.Page.GotoAsync($"{city.Product.BaseAddress}tra-cuu?ma={code}");
        await visitor.Page.GetByLabel("Bốn số cuối điện thoại").FillAsync(Digits);
        await visitor.PressAsync("Xem phản ánh");
        return visitor;
    }

    private static string? ButtonOf(Local.Play.PhoneMessage message) => message.Buttons?.FirstOrDefault(button => button.Title == "Xem trên trang")?.Url;
}
