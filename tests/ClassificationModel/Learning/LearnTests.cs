namespace CitizenFeedback.ClassificationModel.Tests.Learning;

public sealed class LearnTests
{
    [Fact]
    public async Task Learn_ShowsOldAndNew_AndWritesNothing_AndNoText()
    {
        using var repository = new SmallRepository();
        var (model, limits) = (repository.Model, repository.Limits);
        var answer = await LearnAsync(repository);

        Assert.Equal((0, ""), (answer.Code, answer.Errors));
        Assert.StartsWith($"{SmallRepository.OtherRows.Count()} examples from officials", answer.Output);
        Assert.Matches(@"\| macro-F1 of the scope \| \d\.\d{3} \| \d\.\d{3} \|", answer.Output);
        Assert.Matches(@"\| Conduct \| \d+ \| \d\.\d{3} \| \d\.\d{3} \| \d\.\d{3} \| \d\.\d{3} \| \d\.\d{3} \| \d\.\d{3} \|", answer.Output);
        Assert.Matches(@"\| out → in \| \d+ \| \d+ \|", answer.Output);
        Assert.Contains("## Locked set\n\n40 texts", answer.Output);
        Assert.EndsWith("Nothing was written. --write puts model and limits into data.\n", answer.Output);
        Assert.All(SmallRepository.OtherRows.Concat(repository.LockedTexts), row => Assert.DoesNotContain(row.Split('\t')[0], answer.Output));
        Assert.True(model.AsSpan().SequenceEqual(repository.Model));
        Assert.Equal(limits, repository.Limits);
    }

    [Fact]
    public async Task Texts_ShowsExamplesThatChangedSides_AndNeverALockedOne()
    {
        using var repository = new SmallRepository();
        var answer = await LearnAsync(repository, "--texts");
        var shown = answer.Output.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        var changed = answer.Output.Split('\n').Where(line => line.StartsWith("| out → in", StringComparison.Ordinal) || line.StartsWith("| in → out", StringComparison.Ordinal))
            .Take(2).Sum(line => int.Parse(line.Split('|')[2]));
        Assert.Equal(changed, shown.Count);
        Assert.NotEmpty(shown); // a model of 360 texts against that of all
        Assert.All(shown, line => Assert.Contains(SmallRepository.OtherRows, row => line.EndsWith(row.Split('\t')[0], StringComparison.Ordinal)));
        Assert.All(repository.LockedTexts, text => Assert.DoesNotContain(text, answer.Output));
    }

    [Fact]
    public async Task Write_PutsTheCandidateInItsPlace_TheSameForTheSameExamples()
    {
        using var repository = new SmallRepository();
        var (name, limits) = (repository.ModelName, repository.Limits);
        var answer = await LearnAsync(repository, "--write");
        Assert.Contains("Written: ", answer.Output);
        Assert.NotEqual(name, repository.ModelName);
        Assert.NotEqual(limits, repository.Limits);

        var model = repository.Model;
        await LearnAsync(repository, "--write");
        Assert.True(model.AsSpan().SequenceEqual(repository.Model));
    }

    [Fact]
    public async Task NoExamples_AreToldAndNothingIsTrained()
    {
        using var repository = new SmallRepository();
        var answer = await Tool.RunAsync(repository, "learn", repository.Write("none.tsv", SmallRepository.Header), "--write");
        Assert.Equal((0, "0 examples from officials\n", ""), (answer.Code, answer.Output, answer.Errors));
    }

    [Theory]
    [InlineData("a\tConduct\t-\tchiêm tinh\tx", "line 2: column 'field' 'chiêm tinh' is unknown")]
    [InlineData(null, "the file is missing")]
    public async Task WrongFile_IsTold(string? row, string told)
    {
        using var repository = new SmallRepository();
        var file = row is null ? "nowhere.tsv" : repository.Write("examples.tsv", SmallRepository.Header, row);
        var answer = await Tool.RunAsync(repository, "learn", file);
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains(told, answer.Errors);
    }

    private static Task<ToolAnswer> LearnAsync(SmallRepository repository, params IEnumerable<string> options) =>
        Tool.RunAsync(repository, ["learn", repository.Write("examples.tsv", [SmallRepository.Header, .. SmallRepository.OtherRows]), .. options]);
}
