using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Tests.Samples;

public sealed class HttpSamples(Greeting greeting)
{
    [Function("Hello")]
    public Ok<string> Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello/{number:int}/{name?}")] HttpRequest request, int number, string? name) =>
        TypedResults.Ok($"{name ?? "nobody"} {number} {greeting.Text}{request.QueryString}");

    [Function("Echo")]
    public static async Task<IResult> EchoAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "echo")] HttpRequest request, FunctionContext context)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(context.CancellationToken);
        return TypedResults.Text($"{body.Length} {context.GetHttpContext() == request.HttpContext}");
    }

    [Function("Fail")]
    public static IResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, Route = "fail")] HttpRequest request) =>
        throw new InvalidOperationException(request.Path);

    [Function("Poco")]
    public static Greeting Poco([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "poco")] HttpRequest request) => new(request.Path);
}
