using System.Text.Json;

namespace CitizenFeedback.ClassificationModel.Tests.Evaluation;

/// <summary>The shipped model, by the command.</summary>
public sealed class EvaluateTests
{
    private const string Wrong = "Xin chào thành phố";

    private static readonly string[] Texts = ["1\tCán bộ một cửa bắt tôi đi lại 4 lần\tconduct", $"2\t{Wrong}\tregulation"];

    [Fact]
    public async Task Evaluate_PrintsTables_Json_AndWhatWasWrong()
    {
        using var repository = new SmallRepository();
        var answer = await Tool.RunAsync(repository, "evaluate", repository.Write("set.tsv", Texts), "--json", Path.Combine(repository.Root, "out.json"));
        Assert.Equal((0, ""), (answer.Code, answer.Errors));
        Assert.Contains($"2 texts, model {repository.ModelName}", answer.Output);
        Assert.Contains("| Conduct | 1 | 1.000", answer.Output);
        Assert.Contains($"- Regulation → Other", answer.Output);

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(repository.Root, "out.json"), TestContext.Current.CancellationToken));
        var root = json.RootElement;
        Assert.Equal((0.5, 2), (root.GetProperty("accuracy").GetDouble(), root.GetProperty("texts").GetInt32()));
        foreach (var name in new[] { "inScope", "macroF1", "ece", "automaticShare", "noDiacritics", "typingErrors", "scopes" })
            Assert.True(root.TryGetProperty(name, out _), name);
    }

    [Fact]
    public async Task FiguresOnly_ShowsNoText()
    {
        using var repository = new SmallRepository();
        var answer = await Tool.RunAsync(repository, "evaluate", repository.Write("set.tsv", Texts), "--figures-only");
        Assert.Contains("2 texts", answer.Output);
        Assert.DoesNotContain(Wrong, answer.Output);
    }

    [Fact]
    public async Task WrongFile_IsTold()
    {
        using var repository = new SmallRepository();
        var answer = await Tool.RunAsync(repository, "evaluate", repository.Write("set.tsv", "1\ta\tSunshine"));
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains("set.tsv, line 1: label 'Sunshine' is unknown", answer.Errors);
    }
}
