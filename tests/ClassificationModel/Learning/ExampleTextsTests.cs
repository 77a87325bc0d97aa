using CitizenFeedback.ClassificationModel.Learning;
using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.ClassificationModel.Tests.Learning;

public sealed class ExampleTextsTests
{
    private static readonly LabelledText[] Others = [new("x", Scope.Conduct, "thuế", "late-file", 0), new("y", Scope.Other, "khác", "chat", 6)];

    [Fact]
    public void Examples_AreFiveVoicesMore_EachAStretchOfTheFile() =>
        Assert.Equal([7, 7, 8, 8, 9, 9, 10, 10, 11, 11], Read([.. Enumerable.Range(0, 10).Select(number => $"text {number}\tConduct\t-\t-\tx")]).Select(text => text.Voice));

    [Fact]
    public void Examples_ThatAreFew_AreAVoiceEach() =>
        Assert.Equal([7, 8, 9], Read("a\tConduct\t-\t-\tx", "b\tConduct\t-\t-\tx", "c\tOther\t-\t-\tx").Select(text => text.Voice));

    [Fact]
    public void Hyphen_IsNoLabel()
    {
        var (unknown, known) = (Read("a\tConduct\t-\t-\tx").Single(), Read("a\tConduct\tlate-file\tthuế\tx").Single());
        Assert.Equal((null, null), (unknown.Field, unknown.Reason));
        Assert.Equal(("thuế", "late-file"), (known.Field, known.Reason));
    }

    [Theory]
    [InlineData("a\tSunshine\t-\t-\tx", "column 'scope' 'Sunshine' is unknown")]
    [InlineData("a\tConduct\t-\tchiêm tinh\tx", "column 'field' 'chiêm tinh' is unknown. Use one of: khác, thuế, -")]
    [InlineData("a\tConduct\tmoon\t-\tx", "column 'reasons' 'moon' is unknown")]
    [InlineData("\tConduct\t-\t-\tx", "column 'text' is empty")]
    [InlineData("a\tConduct", "2 values, but the header has 5 columns")]
    public void WrongRow_IsTold(string row, string told) => Assert.Contains($"line 2: {told}", Assert.Throws<DataFileException>(() => Read(row)).Message);

    private static List<LabelledText> Read(params string[] rows)
    {
        var folder = Directory.CreateTempSubdirectory("examples-");
        try
        {
            var file = Path.Combine(folder.FullName, "examples.tsv");
            File.WriteAllLines(file, [SmallRepository.Header, .. rows]);
            return ExampleTexts.Read(file, Others);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
