namespace CitizenFeedback.ClassificationModel.Tests;

public sealed class TrainTests
{
    [Fact]
    public async Task Train_OfTheSameTexts_GivesTheSameFiles_AndOfOthersAnotherName()
    {
        using var repository = new SmallRepository();
        await TrainAsync(repository);
        var (model, limits, name) = (repository.Model, repository.Limits, repository.ModelName);
        await TrainAsync(repository);
        Assert.True(model.AsSpan().SequenceEqual(repository.Model));
        Assert.Equal(limits, repository.Limits);

        File.AppendAllLines(Path.Combine(repository.Data, "training", "train-3.tsv"), SmallRepository.OtherRows.Take(1).Select(row => row.Replace("\t-\t", "\tlate-file\t")));
        await TrainAsync(repository);
        Assert.NotEqual(name, repository.ModelName);
    }

    [Fact]
    public async Task Train_OfAWrongFile_NamesFileLineAndRemedy_AndLeavesTheModel()
    {
        using var repository = new SmallRepository();
        var model = repository.Model;
        repository.Write("data/training/train-2.tsv", SmallRepository.Header, "Chờ mãi\tSunshine\tlate-file\tthuế\tx");
        var answer = await Tool.RunAsync(repository, "train");
        Assert.Equal(1, answer.Code);
        Assert.Contains("train-2.tsv, line 2: column 'scope' 'Sunshine' is unknown. Use one of: Regulation, Conduct", answer.Errors);
        Assert.True(model.AsSpan().SequenceEqual(repository.Model));
    }

    [Theory]
    [InlineData]
    [InlineData("help")]
    [InlineData("train", "--fast")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "x.tsv", "--jsn", "y")]
    [InlineData("learn")]
    [InlineData("learn", "--write")]
    [InlineData("learn", "x.tsv", "--wirte")]
    public async Task Words_ThatMeanNothing_AreAnsweredWithTheUsage(params string[] words)
    {
        using var repository = new SmallRepository();
        var answer = await Tool.RunAsync(repository, words);
        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.Contains("learn ADDRESS-or-FILE.tsv [--texts] [--write]", answer.Errors);
    }

    private static async Task TrainAsync(SmallRepository repository)
    {
        var answer = await Tool.RunAsync(repository, "train");
        Assert.Equal((0, ""), (answer.Code, answer.Errors));
        Assert.Contains(" right on held-out voices", answer.Output);
    }
}
