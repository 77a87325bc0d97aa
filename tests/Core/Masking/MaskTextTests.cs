using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Masking;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Tests.Masking;

public sealed class MaskTextTests
{
    private static readonly TextReader Reader = new(ShortForms.Load(Path.Combine(AppContext.BaseDirectory, "data", "short-forms.tsv")));
    private static readonly MaskText Mask = new(Reader);
    private static readonly Person An = new("Nguyễn Đức An", "0912000001", "12 phố Hàng Bài", "phường Hoàn Kiếm", "duc.an@vi-du.com");

    [Theory]
    [InlineData("Gọi tôi số 0987 654 321 nhé", "Gọi tôi số 0900000000 nhé")]
    [InlineData("Gọi +84987654321", "Gọi 0900000000")]
    [InlineData("CCCD 001087654321 của tôi", "CCCD 000000000000 của tôi")]
    [InlineData("hồ sơ H26.103.25-250908-0112 quá hẹn", "hồ sơ H00.00-000000-0000 quá hẹn")]
    [InlineData("xem https://zalo.me/0987654321 và binh@vi-du.vn", "xem www.vi-du.vn và www.vi-du.vn")]
    [InlineData("quyết định 1234/QĐ-UBND ngày 12/3/2026", "quyết định 00/QĐ-UBND ngày 01/01/2000")]
    [InlineData("đi lại 4 lần, mất 500k, thủ tục 1.004222", "đi lại 4 lần, mất 500k, thủ tục 1.004222")]
    [InlineData("tài khoản 1903 4567 8901 23 và 19034567890123", "tài khoản 0000 và 0000")]
    [InlineData("xe 30A-123.45 và 29B1-234.56", "xe 00A-0000 và 00A-0000")]
    [InlineData("sổ BK 123456, hộ chiếu C1234567", "sổ A 0000, hộ chiếu A 0000")]
    [InlineData("nhà số 5B ngõ 34/12 phố Huế", "nhà số 1 ngõ 1 phố Huế")]
    [InlineData("nha o ngo 34 ngach 2", "nha o ngo 1 ngach 1")]
    [InlineData("Ông Trần Văn Hùng quát chị Lan", "Ông Nguyễn Văn A quát chị Nguyễn Văn A")]
    [InlineData("TÔI LÀ LÊ THỊ BÌNH, gặp anh Công an phường", "TÔI LÀ Nguyễn Văn A, gặp anh Công an phường")]
    [InlineData("mẹ tôi, bà Nguyễn T.L, 89 tuổi, và ông H.Q. T.", "mẹ tôi, bà Nguyễn Văn A, 89 tuổi, và ông Nguyễn Văn A.")]
    [InlineData("TÔI LÀ NGƯỜI DÂN PHƯỜNG LÁNG ĐỀ NGHỊ TRẢ HỒ SƠ", "TÔI LÀ NGƯỜI DÂN PHƯỜNG LÁNG ĐỀ NGHỊ TRẢ HỒ SƠ")]
    [InlineData("cán bộ trần thị lan và nguyen van hung quát tôi", "cán bộ Nguyễn Văn A và Nguyễn Văn A quát tôi")]
    [InlineData("dang thi cong, do thi van minh", "dang thi cong, do thi van minh")]
    [InlineData("Phạm Thu Hà ký hộ ở đường Trần Duy Hưng", "Nguyễn Văn A ký hộ ở đường Trần Duy Hưng")]
    [InlineData("Cán bộ UBND phường Láng bắt tôi chờ", "Cán bộ UBND phường Láng bắt tôi chờ")]
    [InlineData("Dòng một\n\n\tDòng hai?\r\nDòng\tba", "Dòng một. Dòng hai? Dòng ba")]
    public void Text_LosesWhatIsSomebodys(string text, string masked) => Assert.Equal(masked, Mask.Of(text, person: null));

    [Theory]
    [InlineData("nguyen duc an o 12 pho hang bai de nghi tra ho so", "Nguyễn Văn A o địa chỉ này de nghi tra ho so")]
    [InlineData("Tôi, NGUYỄN  ĐỨC AN, ở 99 Phố Hàng Bài", "Tôi, Nguyễn Văn A, ở địa chỉ này")] // any number: what the model reads of it
    [InlineData("thư về DUC.AN@VI-DU.COM hay 0912.000.001", "thư về www.vi-du.vn hay 0900000000")]
    public void Text_LosesWhatTheSenderToldOfThemselves(string text, string masked) => Assert.Equal(masked, Mask.Of(text, An));

    [Fact]
    public void Name_OfOneWord_IsNoWordOfTheText() => Assert.Equal("an toàn", Mask.Of("an toàn", An with { Name = "An" }));

    /// <summary>The model learns the same of a masked kind: it never saw which phone it was.</summary>
    [Theory]
    [InlineData("Gọi 0987654321, hồ sơ H26.103.25-250908-0112, CCCD 001087654321, xem www.zalo.me/abc, 12/3 hẹn, số 15/QĐ-UBND, nộp 1234567 lần")]
    public void Kinds_ReadTheSameAfterwards(string text) => Assert.Equal(Read(text), Read(Mask.Of(text, person: null)));

    /// <summary>Of the shipped training texts, of which each tenth changes.</summary>
    [Fact]
    public void Masking_ChangesNextToNoDecision()
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        var classifier = Classifier.Load(data);
        var texts = File.ReadLines(Path.Combine(data, "training", "train-1.tsv")).Skip(1).Select(row => row.Split('\t')[0]).ToList();
        Assert.InRange(texts.Count(text => Mask.Of(text, person: null) != text), texts.Count / 20, texts.Count / 5);
        Assert.InRange(texts.Count(text => Decided(text) != Decided(Mask.Of(text, person: null))), 0, texts.Count / 100);

        (Scope, bool) Decided(string text) => classifier.Classify(text) is var decision ? (decision.Scope, decision.Unsure) : default;
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\t\n")]
    [InlineData("🙂🙂")]
    [InlineData("\ud800 lẻ")]
    public void Text_OfAnyKind_IsOneLine(string text) => Assert.DoesNotContain(Mask.Of(text, An), letter => letter is '\t' or '\n' or '\r');

    private static List<(uint Folded, TokenKind Kind)> Read(string text)
    {
        using var read = Reader.Read(text);
        return [.. read.Tokens.ToArray().Select(token => (token.Folded, token.Kind))];
    }
}
