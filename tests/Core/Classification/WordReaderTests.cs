using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("hen 20/6/2026 tra", "hen # tra")]
    [InlineData("di lai 3-4 lan", "di lai # lan")]
    [InlineData("9h sang", "# h sang")]
    [InlineData("mau ct01", "mau ct01")]
    [InlineData("qua han, chua tra", "qua han |chua tra")]
    [InlineData("p. cau giay. het", "p cau giay |het")]
    [InlineData("ngay 5. 6 nguoi", "ngay # |# nguoi")]
    [InlineData("o dau?", "o dau ?")]
    [InlineData("van mieu - quoc tu giam", "van mieu quoc tu giam")]
    public void Read_WhenTextIsFolded_GivesWordsNumbersAndBreaks(string folded, string expected) =>
        Assert.Equal(expected, string.Join(' ', WordReader.Read(folded).Select(word => (word.IsAfterBreak ? "|" : "") + word.Text)));

    [Fact]
    public void Read_WhenShortFormsStandInText_KeepTheirPlace()
    {
        using var file = new Data.TemporaryFile();
        var forms = ShortForms.Load(file.Write(".tsv", "short\tfull\tnext-to\nko\tkhông\t\nhs\thồ sơ\t\nk\tkhông\t\n"));

        var words = forms.Read(VietnameseText.Fold("HS ko có 20k"));

        Assert.Equal(["ho", "so", "khong", "co", "#", "k"], words.Select(word => word.Text));
        Assert.Equal((0, 2), (words[1].Start, words[1].Length));
    }

    [Fact]
    public void Find_WhenPhrasesOverlap_TakesTheLongestAndNoneAcrossABreak()
    {
        var index = new PhraseIndex<string>();
        index.Add(WordReader.Read("quy dinh"), "short");
        index.Add(WordReader.Read("quy dinh moi"), "long");

        Assert.Equal(["long"], index.Find(WordReader.Read("quy dinh moi")).SelectMany(match => match.Values));
        Assert.Equal(["short"], index.Find(WordReader.Read("quy dinh, moi")).SelectMany(match => match.Values));
        Assert.Empty(index.Find(WordReader.Read("quy, dinh moi")));
    }
}
