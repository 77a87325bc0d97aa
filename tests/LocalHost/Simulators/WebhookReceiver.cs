using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Tests.Simulators;

/// <summary>Stands where the product's webhook would stand.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    /// <summary>What to answer to each webhook.</summary>
    public Func<Hook, Task<int>> Answer { get; set; } = _ => Task.FromResult(200);

    public ConcurrentQueue<Hook> Hooks { get; } = new();

    public Uri Address => new(_app.Urls.First() + "/api/zalo/webhook");

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>The first hook that fits, as soon as it is there.</summary>
    public async Task<Hook> HookAsync(Func<Hook, bool> fits) =>
        await Wait.ForAsync(() => Hooks.FirstOrDefault(fits));

    public Task<Hook> HookAsync(string eventName) => HookAsync(hook => hook.EventName == eventName);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var hook = new Hook(await reader.ReadToEndAsync(), context.Request.Headers["X-ZEvent-Signature"].ToString(), context.Request.Headers["num_retry"].ToString());
        Hooks.Enqueue(hook);
        context.Response.StatusCode = await Answer(hook);
    }

    internal sealed record Hook(string Body, string Signature, string NumRetry)
    {
        public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

        public string EventName => Json.GetProperty("event_name").GetString()!;
    }
}
