using CitizenFeedback.Local.Play;

namespace CitizenFeedback.EndToEnd.Tests.Play;

public sealed class NoticeTextsTests
{
    private static readonly NoticeTexts Texts = NoticeTexts.From("""
        {
          "welcome": "Kính chào.",
          "notice.assigned": "Phản ánh {code} đã chuyển tới {agency}. Hạn: {due} (tức {due}).",
          "notice.declined": "Cảm ơn, {code}. {advice}\n\nBấm “Vẫn gửi” nếu chưa đúng.",
          "notice.mark": "Thông báo {number} · {code}",
          "advice.incident": "Xin gọi 1022.",
          "advice.complaint-or-denunciation": "Xin gửi đơn."
        }
        """);

    [Fact]
    public void Recognise_Assigned_ReadsAgencyCodeAndNumber()
    {
        var notice = Texts.Recognise("Phản ánh A-1 đã chuyển tới UBND phường Cửa Nam. Hạn: 30/11 (tức 30/11).\n\nThông báo 2 · A-1");
        Assert.Equal(("assigned", 2, "A-1", Told.Assigned), (notice?.Kind, notice?.Number, notice?.Code, notice?.Told));
        Assert.Equal("UBND phường Cửa Nam", notice?.Fields["agency"]);
    }

    [Fact]
    public void Recognise_Declined_KnowsTheScopeByItsAdvice()
    {
        var notice = Texts.Recognise("Cảm ơn, A-1. Xin gửi đơn.\n\nBấm “Vẫn gửi” nếu chưa đúng.\nThông báo 1 · A-1");
        Assert.Equal(Told.Declined, notice?.Told);
        Assert.Equal("complaintordenunciation", Texts.ScopeOf(notice!));
    }

    [Fact]
    public void Recognise_MarkUnderAForeignText_IsOfUnknownKind() =>
        Assert.Equal(("unknown", null), (Texts.Recognise("Chào.\nThông báo 1 · A-1")?.Kind, Texts.Recognise("Chào.\nThông báo 1 · A-1")?.Told));

    [Theory]
    [InlineData("Kính chào.")]
    [InlineData("Phản ánh A-1 đã chuyển tới UBND phường Cửa Nam. Hạn: 30/11 (tức 30/11).")]
    [InlineData("Thông báo 1 · A-1\nKính chào.")]
    public void Recognise_WithoutTheMarkInTheLastLine_IsNull(string text) => Assert.Null(Texts.Recognise(text));
}
