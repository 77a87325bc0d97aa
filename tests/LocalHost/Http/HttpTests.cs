using System.Net;
using CitizenFeedback.Local.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Tests.Http;

public sealed class HttpTests
{
    [Theory]
    [InlineData("/hello/3/Lan?x=1", "\"Lan 3 from the override?x=1\"")]
    [InlineData("/hello/4", "\"nobody 4 from the override\"")]
    public async Task Function_WhenCalled_GetsRouteValuesAndServices(string path, string answer)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(answer, await host.Http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("POST", "/hello/3", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/hello/three", HttpStatusCode.NotFound)]
    [InlineData("GET", "/poco", HttpStatusCode.OK)]
    [InlineData("GET", "/fail", HttpStatusCode.InternalServerError)]
    public async Task Function_WhenThereIsNoResult_AnswersWithoutBody(string method, string path, HttpStatusCode status)
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal((status, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Function_WhenCalled_RunsInsideTheMiddlewaresWithItsContext()
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await host.Http.PostAsync("/echo", new StringContent("12345"));
        Assert.Equal("5 True", await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            ["outer before Echo (httpTrigger)", "inner before Echo (httpTrigger)", "inner after Echo", "outer after Echo"],
            host.Probe.Log.Where(line => line.Contains("Echo", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Middleware_WhenItShortCircuits_AnswersInPlaceOfTheFunction()
    {
        await using var host = await TestHost.StartAsync();
        host.Probe.ShortCircuit = context =>
        {
            if (context.GetHttpContext() is null)
                return false;
            context.GetInvocationResult().Value = TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized);
            return true;
        };
        using var answer = await host.Http.GetAsync("/fail");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
