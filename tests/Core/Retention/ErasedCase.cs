using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Retention;

/// <summary>A feedback that had everything: picture, place on earth, question, answer with document, rating with reason; and is closed.</summary>
internal static class ErasedCase
{
    public const string SenderId = "7204618397211553";

    /// <summary>Of the sender and their words; none may be found once it is erased.</summary>
    public static readonly string[] Personal =
        [SenderId, "Nguyễn Văn An", "0912000001", "Hàng Bài", "một cửa", "bốn lần", "21.0278", "Tôi nộp ngày", "chưa thỏa đáng", "Đã nhắc nhở", "nộp ngày nào", "answer.pdf", ".png"];

    public static async Task<Case> ClosedAsync(TestCity? city = null)
    {
        city ??= new TestCity();
        var sender = new Sender(city, SenderId);
        await sender.SayAsync("cán bộ một cửa phường bắt tôi đi lại bốn lần bổ sung giấy tờ");
        await sender.SendAsync(sender.Event(new PictureSent(new Uri("https://a.zdn.vn/1"), null)));
        await sender.SendAsync(sender.Event(new LocationSent(new GeoPoint(21.0278, 105.8342))));
        await sender.SayAsync("phường Cầu Giấy");
        await sender.SayAsync("Nguyễn Văn An, 0912 000 001, 12 phố Hàng Bài");
        await sender.SayAsync("Gửi");
        var at = Case.Of(city, sender);
        var officer = Case.Officer((await at.LoadAsync()).AgencyCode!);
        await city.Pictures.SaveAsync($"{at.Id}.answer.pdf", [1], "application/pdf", default);
        await city.Pictures.SaveAsync($"{at.Id}.never-named.pdf", [1], "application/pdf", default);
        Assert.Null((await at.DoAsync(officer, new AcceptFeedback())).Refusal);
        Assert.Null((await at.DoAsync(officer, new AskSender("Ông/bà nộp ngày nào?"))).Refusal);
        await sender.SayAsync("Tôi nộp ngày 3/11");
        Assert.Null((await at.DoAsync(officer, new ProposeAnswer("Đã nhắc nhở cán bộ.", [new Attachment($"{at.Id}.answer.pdf", "application/pdf")]))).Refusal);
        Assert.Null((await at.DoAsync(Case.Coordinator, new ApproveAnswer())).Refusal);
        await sender.SayAsync($"Chưa hài lòng {at.Id}");
        await sender.SayAsync("Trả lời chưa thỏa đáng lắm");
        Assert.Null((await at.DoAsync(Case.Coordinator, new CloseFeedback())).Refusal);
        await city.RunAsync(TimeSpan.FromMinutes(5));
        return at;
    }

    public static async Task AssertErasedAsync(this Case at, string why, string where = "")
    {
        var feedback = await at.City.Feedbacks.PeekAsync(at.Id);
        Assert.True(feedback.IsErased, $"{where}: not erased");
        var stored = at.City.Feedbacks.Dump(at.Id);
        Assert.Contains("erased-", stored);
        foreach (var personal in Personal)
            Assert.False(stored.Contains(personal, StringComparison.OrdinalIgnoreCase), $"{where}: '{personal}' is still stored: {stored}");
        Assert.True(at.City.Pictures.Saved.Count == 0, $"{where}: files are left");
        var proof = Assert.Single(at.City.Erasures.All.Values);
        Assert.True(proof is { Stage: Stage.Closed, Texts: 5, Files: 2, WasInRegisters: true, NationalCode: null }, $"{where}: {proof}");
        Assert.Equal((at.Id, why, feedback.StageSince, feedback.Erasure!.At), (proof.Code, proof.Why, proof.EndedAt, proof.ErasedAt));
        Assert.True((await at.City.Feedbacks.LoadAsync(at.Id, default)).Events.OfType<Erased>().Count() == 1, $"{where}: erased twice");
        Assert.Empty(feedback.ParkedWork);
    }
}
