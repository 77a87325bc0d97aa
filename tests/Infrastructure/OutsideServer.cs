using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Infrastructure.Tests;

/// <summary>A small real HTTP server that stands for somebody else's system and remembers what it was asked.</summary>
public sealed class OutsideServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OutsideServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<Call> Calls { get; } = [];

    public static async Task<OutsideServer> StartAsync(Func<HttpContext, Call, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new OutsideServer(builder.Build());
        server._app.Urls.Add("http://127.0.0.1:0");
        server._app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var call = new Call(http.Request.Method, http.Request.Path, Uri.UnescapeDataString(http.Request.QueryString.Value ?? ""), headers, await reader.ReadToEndAsync());
            server.Calls.Enqueue(call);
            await answer(http, call);
        });
        await server._app.StartAsync();
        return server;
    }

    /// <summary>An address at which nobody listens.</summary>
    public static async Task<Uri> NobodyAsync()
    {
        await using var server = await StartAsync((_, _) => Task.CompletedTask);
        return server.Address;
    }

    public static Task JsonAsync(HttpContext http, string json, int status = 200) => TextAsync(http, json, "application/json", status);

    public static Task TextAsync(HttpContext http, string text, string type, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        return http.Response.WriteAsync(text);
    }

    /// <summary>Sends the beginning of an answer and never the rest.</summary>
    public static async Task StallAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("{");
        await http.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    public sealed record Call(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body);
}
