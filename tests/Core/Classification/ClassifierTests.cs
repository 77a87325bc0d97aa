using System.Text;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Tests.Classification;

public sealed class ClassifierTests
{
    private static readonly Classifier Classifier = LabelledText.Classifier;

    [Theory]
    [InlineData("Hồ sơ quá hạn, phiếu hẹn ngày 20/6 mà phường chưa trả", Scope.Conduct)]
    [InlineData("Làm sổ đỏ mất bao lâu vậy ạ", Scope.Question)]
    [InlineData("Tôi muốn khiếu nại thái độ cán bộ phường quát mắng dân", Scope.Conduct)]
    [InlineData("Tôi khiếu nại quyết định thu hồi đất, yêu cầu bồi thường", Scope.ComplaintOrDenunciation)]
    [InlineData("Muốn nộp đơn khiếu nại thì nộp ở đâu ạ?", Scope.Question)]
    [InlineData("Quy định này rườm rà, bất cập", Scope.Regulation)]
    [InlineData("Phạt oan, yêu cầu hủy quyết định xử phạt", Scope.ComplaintOrDenunciation)]
    [InlineData("Hàng xóm hát karaoke gây ồn", Scope.Incident)]
    public void Classify_WhenPairIsHard_GoesByWhatIsAskedFor(string text, Scope expected)
    {
        var decision = Classifier.Classify(text);

        Assert.Equal(expected, decision.Scope);
        Assert.False(decision.Unsure);
        Assert.InRange(decision.Score, 0.5, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xyz")]
    [InlineData("sổ đỏ")]
    [InlineData("Hàng xóm đổ rác, đã báo phường nhiều lần không ai xử lý")]
    public void Classify_WhenEvidenceIsThinOrClose_IsUnsure(string text) => Assert.True(Classifier.Classify(text).Unsure);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("xyz")]
    public void Classify_WhenNothingIsSeen_ClaimsNothing(string text)
    {
        var decision = Classifier.Classify(text);

        Assert.Equal(0, decision.Score);
        Assert.Empty(decision.Evidence);
    }

    [Fact]
    public void Classify_WhenNoOfficeIsNamed_DoesNotTakeMannersForConduct()
    {
        Assert.NotEqual(Scope.Conduct, Classifier.Classify("Shipper giao hàng thái độ hách dịch").Scope);
        Assert.Equal(Scope.Conduct, Classifier.Classify("Cán bộ phường thái độ hách dịch").Scope);
    }

    [Fact]
    public void Classify_WhenDeciding_ShowsTheWordsAsWritten()
    {
        var decision = Classifier.Classify("HỒ SƠ  Quá  Hạn, cán bộ ĐÙN ĐẨY");

        Assert.Contains("Quá  Hạn", decision.Evidence);
        Assert.Contains("ĐÙN ĐẨY", decision.Evidence);
        Assert.Equal("evidence-words-1", decision.Model);
    }

    [Fact]
    public void Classify_WhenUnicodeIsDecomposed_AnswersTheSame()
    {
        const string Text = "Cán bộ phường đùn đẩy, hồ sơ quá hạn";

        var composed = Classifier.Classify(Text);
        var decomposed = Classifier.Classify(Text.Normalize(NormalizationForm.FormD));

        Assert.Equal(composed with { Evidence = [] }, decomposed with { Evidence = [] });
        Assert.Equal(composed.Evidence, decomposed.Evidence);
    }

    [Fact]
    public void Classify_WhenPhraseIsRepeated_CountsItOnce() => Assert.Equal(
        Classifier.Classify("Hồ sơ quá hạn").Score,
        Classifier.Classify("Hồ sơ quá hạn, quá hạn, quá hạn").Score);

    [Fact]
    public void Classify_WhenManyThreadsAsk_AllGetTheSameAnswer()
    {
        var texts = LabelledText.Read("own-texts.tsv");
        var alone = texts.Select(label => Classifier.Classify(label.Text).Score).ToList();

        Parallel.For(0, 20, _ => Assert.Equal(alone, texts.Select(label => Classifier.Classify(label.Text).Score)));
    }

    [Theory]
    [InlineData(Scope.Regulation, true)]
    [InlineData(Scope.Conduct, true)]
    [InlineData(Scope.Proposal, true)]
    [InlineData(Scope.Incident, false)]
    [InlineData(Scope.ComplaintOrDenunciation, false)]
    [InlineData(Scope.Question, false)]
    [InlineData(Scope.Other, false)]
    public void IsInScope_WhenAsked_FollowsTheDecree(Scope scope, bool expected) => Assert.Equal(expected, scope.IsInScope());
}
