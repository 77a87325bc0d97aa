using CitizenFeedback.ClassificationModel.Evaluation;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.ClassificationModel.Tests.Evaluation;

public sealed class EvaluationFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Labels_AreReadInAnyCase_AndWithHyphens_AndUnknownOnesLeftOut() => Assert.Equal(
        [("a", Scope.Conduct), ("b", Scope.ComplaintOrDenunciation), ("c", Scope.Other)],
        Read("1\ta\tCONDUCT", "2\tb\tcomplaint-or-denunciation", "", "3\tx\t-", "4\tc\tother\tmore").Select(text => (text.Text, text.Scope)));

    [Fact]
    public void Columns_OfTheTrainingFiles_AreFoundByName()
    {
        var text = Assert.Single(Read("text\tscope\treasons\tfield\tnote", "Chờ mãi\tConduct\tlate-file,attitude\tthuế\tx"));
        Assert.Equal(("Chờ mãi", Scope.Conduct, "thuế", "late-file"), (text.Text, text.Scope, text.Field, text.Reason));
    }

    [Theory]
    [InlineData("1\ta\tConduct\n2\tb\tSunshine", "line 2: label 'Sunshine' is unknown. Use one of: Regulation, Conduct")]
    [InlineData("1\ta\tConduct\n2\tb", "line 2: has 2 columns. Write id, text and label, separated by tabs")]
    public void WrongRow_IsTold(string content, string told) =>
        Assert.Contains(told, Assert.Throws<DataFileException>(() => Read(content.Split('\n'))).Message);

    [Fact]
    public void MissingFile_IsTold() => Assert.Contains("the file is missing", Assert.Throws<DataFileException>(() => EvaluationFile.Read($"{_file}.no")).Message);

    private List<Texts.LabelledText> Read(params string[] lines)
    {
        File.WriteAllLines(_file, lines);
        return EvaluationFile.Read(_file);
    }
}
