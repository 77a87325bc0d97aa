using System.Text;
using CitizenFeedback.Core.Classification;
using CsCheck;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class VietnameseTextTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char["aăâđĐêơưắằẵặộửỹ ẠỆ\t\n\u200B\u0301\u0323.,?1 bcnh"], 0, 60];

    [Theory]
    [InlineData("Hoà, Hòa, THUỶ", "hoa, hoa, thuy")]
    [InlineData("đường Đê Ðông", "duong de dong")]
    [InlineData("  Hồ   sơ \n quá\thạn  ", "ho so qua han")]
    [InlineData("quá\u200B hạ\uFEFFn", "qua han")]
    [InlineData("ỡ ẫ ệ ỷ ự ỗ", "o a e y u o")]
    [InlineData("OK 👍", "ok 👍")]
    [InlineData("", "")]
    public void Fold_WhenTextIsTyped_KeepsLettersAlone(string text, string expected)
    {
        Assert.Equal(expected, VietnameseText.Fold(text).Folded);
        Assert.Equal(expected, VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)).Folded);
    }

    [Fact]
    public void Fold_WhenFoldedAgain_StaysTheSame() => AnyText.Sample(text =>
    {
        var once = VietnameseText.Fold(text).Folded;
        return VietnameseText.Fold(once).Folded == once;
    });

    [Fact]
    public void Fold_WhenDecomposed_GivesTheSame() =>
        AnyText.Sample(text => VietnameseText.Fold(text).Folded == VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)).Folded);

    [Fact]
    public void AsWritten_WhenAnyStretchIsAsked_FoldsBackToIt() => AnyText.Where(text => VietnameseText.Fold(text).Folded.Length > 0)
        .SelectMany(text => Gen.Int[0, VietnameseText.Fold(text).Folded.Length - 1].Select(start => (text, start)))
        .Sample((text, start) =>
        {
            var folded = VietnameseText.Fold(text);
            return VietnameseText.Fold(folded.AsWritten(start, 1)).Folded.Trim() == folded.Folded.Substring(start, 1).Trim();
        });

    [Fact]
    public void AsWritten_WhenTextWasDecomposed_GivesComposedLetters()
    {
        var text = VietnameseText.Fold("hồ sơ quá hạn".Normalize(NormalizationForm.FormD));

        Assert.Equal("quá hạn", text.AsWritten(6, 7));
    }
}
