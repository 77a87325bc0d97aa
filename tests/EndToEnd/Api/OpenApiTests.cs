using System.Reflection;
using CitizenFeedback.Functions.Handling;
using Microsoft.Azure.Functions.Worker;
using Microsoft.OpenApi;

namespace CitizenFeedback.EndToEnd.Tests.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Contract_BreaksNoRuleOfOpenApi()
    {
        await using var file = File.OpenRead(ApiContract.File);
        var read = await OpenApiDocument.LoadAsync(file, "json", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public void Contract_HasTheEndpointsOfTheApiAndNoOther()
    {
        var endpoints =
            from method in typeof(FeedbackTriggers).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger?.Route?.StartsWith("api/", StringComparison.Ordinal) == true
            from verb in trigger.Methods!
            select $"{verb.ToUpperInvariant()} {trigger.Route}";
        Assert.Equal(endpoints.Order(), ApiContract.Operations.Order());
    }

    [Theory]
    [InlineData("""{"items":[],"suprise":1}""")]
    [InlineData("{}")]
    public async Task Schema_IsStrict(string json) => Assert.NotEmpty(await ApiContract.FaultsAsync("ListPage", json));
}
