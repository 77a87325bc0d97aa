using System.Text;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Tests.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class TextReaderTests
{
    private static readonly TextReader Reader = new(ShortForms.Load(Shipped.File("short-forms.tsv")));

    [Theory]
    [InlineData("hoà thuỷ khoẻ", "hòa thủy khỏe")]
    [InlineData("dduwowcj nguowif vieetj hoof", "được người việt hồ")]
    [InlineData("d9u7o7c5 to6i", "được tôi")]
    [InlineData("quáaaa chậmmmm", "quáa chậmm")]
    [InlineData("ko đc gq", "không được giải quyết")]
    [InlineData("nộp hs đất", "nộp hồ sơ đất")]
    [InlineData("ｃán bộ", "cán bộ")]
    [InlineData("cáп bộ", "cáп bộ")]
    [InlineData("hồ\u200B s\uFEFFơ", "hồ sơ")]
    public void Read_WhenSpellingsDiffer_GivesTheSameWords(string text, string same)
    {
        Assert.Equal(Words(same), Words(text));
        Assert.Equal(Words(same), Words(text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("học sinh nộp hs trường", "học sinh nộp học sinh trường")]
    [InlineData("đk kết hôn", "đăng ký kết hôn")]
    [InlineData("ko đk đâu", "không được đâu")]
    [InlineData("thẻ bh hỏng", "thẻ bảo hiểm hỏng")]
    public void Read_WhenShortFormHasMeanings_GoesByItsNeighbours(string text, string meant) => Assert.Equal(Words(meant), Words(text));

    [Theory]
    [InlineData("test post web form online")]
    [InlineData("cccd vneid ct01")]
    public void Read_WhenWordIsForeign_LeavesIt(string text)
    {
        using var read = Reader.Read(text.Replace("cccd", "x", StringComparison.Ordinal));
        Assert.All(read.Tokens.ToArray(), token => Assert.Equal(token.End - token.Start, token.Length));
    }

    [Theory]
    [InlineData("0912345678", TokenKind.Phone)]
    [InlineData("0912 345 678", TokenKind.Phone)]
    [InlineData("+84912345678", TokenKind.Phone)]
    [InlineData("001099012345", TokenKind.IdentityNumber)]
    [InlineData("https://dichvucong.gov.vn/p/home", TokenKind.Link)]
    [InlineData("an@gmail.com", TokenKind.Link)]
    [InlineData("H26.12-260901-0042", TokenKind.FileCode)]
    [InlineData("000.00.12.H26-260901-0042", TokenKind.FileCode)]
    [InlineData("1.004222", TokenKind.ProcedureCode)]
    [InlineData("118/2025/NĐ-CP", TokenKind.DocumentNumber)]
    [InlineData("15/QĐ-UBND", TokenKind.DocumentNumber)]
    [InlineData("20/6", TokenKind.Date)]
    [InlineData("20/6/2026", TokenKind.Date)]
    [InlineData("9h30", TokenKind.Hour)]
    [InlineData("10:05", TokenKind.Hour)]
    [InlineData("500k", TokenKind.Money)]
    [InlineData("2 triệu", TokenKind.Money)]
    [InlineData("50.000đ", TokenKind.Money)]
    [InlineData("15", TokenKind.Number)]
    [InlineData("3-4", TokenKind.Number)]
    public void Read_WhenNumberOrCodeIsWritten_MasksIt(string text, TokenKind expected)
    {
        using var read = Reader.Read($"gửi {text}.");

        Assert.Equal(expected, read.Tokens[1].Kind);
        Assert.Equal(text, read.AsWritten(1, 1));
    }

    [Fact]
    public void Read_WhenSentencesEnd_CountsThem()
    {
        using var read = Reader.Read("Nộp ở p. Cầu Giấy. Bao giờ có? Xin hỏi\nCảm ơn");

        Assert.Equal(4, read.Sentences);
    }

    private static List<uint> Words(string text)
    {
        using var read = Reader.Read(text);
        return [.. read.Tokens.ToArray().Select(token => token.Marked)];
    }
}
