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
    public void Classify_WhenPairIsHard_GoesByWhatIsAskedFor(string text, Scope expected) =>
        Assert.Equal(expected, Classifier.Classify(text).Scope);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("?")]
    [InlineData("0912345678")]
    public void Classify_WhenNoWordIsWritten_ClaimsNothing(string text)
    {
        var decision = Classifier.Classify(text);

        Assert.Equal((0, true), (decision.Score, decision.Unsure));
        Assert.Empty(decision.Evidence);
    }

    [Fact]
    public void Classify_WhenDeciding_ShowsTheWordsAsWritten()
    {
        var decision = Classifier.Classify("HỒ SƠ  Quá  Hạn, cán bộ ĐÙN ĐẨY");

        Assert.Contains(decision.Evidence, words => words is "Quá  Hạn" or "ĐÙN ĐẨY");
        Assert.StartsWith("linear-1-", decision.Model);
    }

    [Fact]
    public void Classify_WhenUnicodeIsDecomposed_AnswersTheSame()
    {
        const string Text = "Cán bộ phường đùn đẩy, hồ sơ quá hạn";

        var composed = Classifier.Classify(Text);
        var decomposed = Classifier.Classify(Text.Normalize(NormalizationForm.FormD));

        Assert.Equal((composed.Scope, composed.Score, composed.InScope), (decomposed.Scope, decomposed.Score, decomposed.InScope));
        Assert.Equal(composed.Evidence, decomposed.Evidence);
    }

    [Fact]
    public void Classify_WhenManyThreadsAsk_AllGetTheSameAnswer()
    {
        var texts = LabelledText.Read("own-texts.tsv");
        var alone = texts.Select(label => Classifier.Classify(label.Text).Score).ToList();

        Parallel.For(0, 20, _ => Assert.Equal(alone, texts.Select(label => Classifier.Classify(label.Text).Score)));
    }

    [Theory]
    [InlineData("Hồ sơ khai sinh của con tôi quá hạn trả một tháng", "late-file", "hộ tịch")]
    [InlineData("cán bộ phường quát mắng dân khi làm căn cước", "attitude", "căn cước")]
    [InlineData("Đèn đường ngõ nhà tôi hỏng cả tuần", "incident", "hạ tầng đô thị")]
    public void Classify_WhenMatterIsPlain_NamesReasonAndField(string text, string reason, string field)
    {
        var decision = Classifier.Classify(text);

        Assert.Equal(reason, decision.Reason);
        Assert.Contains(field, decision.Fields);
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
