using CitizenFeedback.Infrastructure.Tests;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.ClassificationModel.Tests.Learning;

/// <summary>Examples fetched from the product.</summary>
public sealed class ExampleSourceTests
{
    private const string Key = "pakn_local_secret-of-the-operator";
    private const string Tsv = "text/tab-separated-values; charset=utf-8";

    [Fact]
    public async Task Product_IsAskedWithTheKeyOfTheEnvironment()
    {
        await using var product = await OutsideServer.StartAsync((http, _) => OutsideServer.TextAsync(http, $"{SmallRepository.Header}\n", Tsv));
        var answer = await LearnAsync($"{product.Address}");
        Assert.Equal((0, "0 examples from officials\n", ""), (answer.Code, answer.Output, answer.Errors));
        var call = Assert.Single(product.Calls);
        Assert.Equal(("GET", "/api/examples.tsv", $"Bearer {Key}"), (call.Method, call.Path, call.Headers["Authorization"]));
    }

    [Theory]
    [InlineData(401, "application/problem+json", "may not read examples (401)")]
    [InlineData(403, "application/problem+json", "may not read examples (403)")]
    [InlineData(302, "text/html", "answered 302 text/html. Is it the address of the product?")]
    [InlineData(200, "text/html", "answered 200 text/html. Is it the address of the product?")]
    public async Task Product_ThatAnswersOtherwise_IsTold_WithoutTheKey(int status, string type, string told)
    {
        await using var product = await OutsideServer.StartAsync((http, _) =>
        {
            http.Response.Headers.Location = "/elsewhere";
            return OutsideServer.TextAsync(http, "{}", type, status);
        });
        var answer = await LearnAsync($"{product.Address}");
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains(told, answer.Errors);
        Assert.DoesNotContain(Key, answer.Errors);
        Assert.Single(product.Calls); // no redirection is followed with the key
    }

    [Fact]
    public async Task Product_ThatBreaksOff_IsNoListOfExamples()
    {
        await using var product = await OutsideServer.StartAsync(async (http, _) =>
        {
            http.Response.ContentType = Tsv;
            await http.Response.WriteAsync($"{SmallRepository.Header}\nChờ mãi\tConduct\t-\t-\tx\n");
            await http.Response.Body.FlushAsync();
            http.Abort();
        });
        var answer = await LearnAsync($"{product.Address}");
        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.Contains("does not answer, or broke off", answer.Errors);
    }

    [Fact]
    public async Task Product_ThatIsNotThere_IsTold()
    {
        var answer = await LearnAsync($"{await OutsideServer.NobodyAsync()}");
        Assert.Equal(1, answer.Code);
        Assert.Contains("does not answer, or broke off", answer.Errors);
    }

    [Fact]
    public async Task WithoutAKey_NobodyIsAsked()
    {
        await using var product = await OutsideServer.StartAsync((http, _) => OutsideServer.TextAsync(http, "", Tsv));
        using var repository = new SmallRepository();
        var answer = await Tool.RunAsync(repository, "learn", $"{product.Address}");
        Assert.Equal(1, answer.Code);
        Assert.Contains("CITIZEN_FEEDBACK_KEY is not set", answer.Errors);
        Assert.Empty(product.Calls);
    }

    [Fact]
    public async Task Key_IsNeverSentReadably() => Assert.Contains("Use https", (await LearnAsync("http://pakn.example.vn/")).Errors);

    private static async Task<ToolAnswer> LearnAsync(string address)
    {
        using var repository = new SmallRepository();
        return await Tool.RunAsync(repository, Key, ["learn", address]);
    }
}
