using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.Play;

public sealed class JudgeTests
{
    private const string Code = "HNZ-261124-7K3QF4-X";
    private const string Assigned = $"Phản ánh {Code} đã chuyển tới Sở Y tế.\nThông báo 1 · {Code}";
    private const string Declined = $"Cảm ơn {Code}. Xin gọi 1022.\nThông báo 1 · {Code}";
    private const string Review = $"Phản ánh {Code} được xem xét.\nThông báo 1 · {Code}";

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static readonly NoticeTexts Texts = NoticeTexts.From("""
        {
          "notice.assigned": "Phản ánh {code} đã chuyển tới {agency}.", "notice.under-review": "Phản ánh {code} được xem xét.",
          "notice.declined": "Cảm ơn {code}. {advice}", "notice.mark": "Thông báo {number} · {code}", "advice.incident": "Xin gọi 1022."
        }
        """);

    [Fact]
    public void Judgement_WhenAssignedAndRegistered_IsRight()
    {
        var record = Judge(Ending.Told, Entry(Code), Dialog(Assigned));
        Assert.True(record.IsRight);
        Assert.Equal((Told.Assigned, "Sở Y tế", Code, 3), (record.Told, record.Agency, record.Code, record.RegisterVersion));
        Assert.Equal((1.0, 2.0), (record.SecondsToFirstAnswer, record.SecondsToNotice));
        Assert.True(record.Matched);
        Assert.Equal(["Gửi"], record.Transcript[1].Buttons);
    }

    [Theory]
    [InlineData(Declined, Told.Declined, "incident")]
    [InlineData(Review, Told.Review, null)]
    public void Judgement_WhenNotAssigned_NeedsNoEntry(string notice, Told told, string? scope)
    {
        var record = Judge(Ending.Told, null, Dialog(notice));
        Assert.True(record.IsRight);
        Assert.Equal((told, scope), (record.Told, record.Scope));
        Assert.False(record.Matched);
    }

    [Fact]
    public void Judgement_WhenToldAssignedButNotRegistered_IsLost() => Assert.True(Judge(Ending.Told, null, Dialog(Assigned)).Lost);

    [Theory]
    [InlineData(Ending.NotTold, true, false)]
    [InlineData(Ending.NotAnswered, true, false)]
    [InlineData(Ending.GaveUp, false, true)]
    public void Judgement_WithoutNotice_DependsOnHowItEnded(Ending ending, bool lost, bool abandoned)
    {
        var record = Judge(ending, null, Dialog());
        Assert.Equal((lost, abandoned, false), (record.Lost, record.Abandoned, record.Doubled));
    }

    [Fact]
    public void Judgement_WhenTheNoticeCameAfterThePersonLeft_IsNotLost() => Assert.False(Judge(Ending.NotTold, Entry(Code), Dialog(Assigned)).Lost);

    [Theory]
    [InlineData(Assigned)]
    [InlineData($"Đã ghi lại. Mã: HNZ-261124-ABCDEF-Y.")]
    public void Judgement_WhenSomethingCameTwice_IsDoubled(string again) =>
        Assert.True(Judge(Ending.Told, Entry(Code), Dialog(Assigned, again)).Doubled);

    [Fact]
    public void Judgement_WhenTheRegisterMadeItTwice_IsDoubled() =>
        Assert.True(Judge(Ending.Told, Entry(Code) with { Creations = 2 }, Dialog(Assigned)).Doubled);

    [Fact]
    public void Judgement_OfALaterChatOnThePhone_LeavesTheEarlierOneOut()
    {
        const string earlier = "HNZ-261124-ABCDEF-Y";
        var phone = Numbered([Account($"Mã: {earlier}"), Account($"Phản ánh {earlier} đã chuyển tới Sở Y tế.\nThông báo 1 · {earlier}"), .. Dialog(Declined)]);
        var record = new Judge(Texts, new Dictionary<string, CityEntry>()).Judgement(Played(Ending.Told, 2, phone.Count), phone);
        Assert.True(record.IsRight);
        Assert.Equal((Code, 1), (record.Code, record.Notices));
    }

    [Fact]
    public void Of_Records_AddsUp()
    {
        List<ChatRecord> records =
        [
            Judge(Ending.Told, Entry(Code), Dialog(Assigned)), Judge(Ending.Told, null, Dialog(Declined)), Judge(Ending.Told, null, Dialog(Review)),
            Judge(Ending.GaveUp, null, [Account("Xin cho biết nội dung.")]), Judge(Ending.NotTold, null, Dialog()),
            Judge(Ending.Told, Entry(Code), Dialog(Assigned, Assigned)),
        ];
        var totals = PlayTotals.Of(records, TimeSpan.FromSeconds(2.04));
        Assert.Equal(new PlayTotals(6, 1, 5, 4, 1, 1, 2, 4, 1, 1, 2, 6, 2), totals);
        Assert.False(new PlayReport(totals, records).IsRight);
        Assert.Contains("LOST", PlayTable.Of(new PlayReport(totals, records)), StringComparison.Ordinal);
    }

    private static ChatRecord Judge(Ending ending, CityEntry? entry, IEnumerable<PhoneMessage> messages)
    {
        var phone = Numbered(messages);
        var register = entry is null ? new Dictionary<string, CityEntry>() : new() { [entry.Code] = entry };
        return new Judge(Texts, register).Judgement(Played(ending, 0, phone.Count), phone);
    }

    private static PlayedChat Played(Ending ending, int after, int until) => new(
        new PlayChat(1, "lan", [], PlayProfile.MadeUp(1), "Conduct"), new PhoneClient(new HttpClient(), "1"), after, until, ending, "why");

    private static CityEntry Entry(string code) => new(code, 3, 1, new CityFeedback("Assigned", "Conduct", "…", null), []);

    private static IEnumerable<PhoneMessage> Dialog(params string[] then) =>
    [
        new(0, default, true, "text", "bị bắt đi lại 4 lần", null),
        new(0, default, false, "text", $"Mã: {Code}", [new PhoneButton("Gửi", "Gửi")]),
        new(0, default, true, "text", "Gửi", null),
        Account("Đã gửi."),
        .. then.Select(Account),
    ];

    private static PhoneMessage Account(string text) => new(0, default, false, "text", text, null);

    private static List<PhoneMessage> Numbered(IEnumerable<PhoneMessage> messages) =>
        [.. messages.Select((message, index) => message with { Number = index + 1, At = Start.AddSeconds(index) })];
}
