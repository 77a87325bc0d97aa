using System.Net.Http.Json;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host;
using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Tests.Samples;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Local.Tests.Hosting;

/// <summary>A local host that runs the sample functions, in a folder of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TestSetup _setup;

    private TestHost(LocalHost host, TestSetup setup)
    {
        Host = host;
        _setup = setup;
        Http = new HttpClient { BaseAddress = host.Address };
    }

    public LocalHost Host { get; }

    public HttpClient Http { get; }

    public Probe Probe => _setup.Probe;

    public MovedClock Clock => _setup.Clock;

    public DurableTaskClient Durable => Host.Services.GetRequiredService<DurableTaskClient>();

    private ServiceBusClient Bus => Host.Services.GetRequiredService<ServiceBusClient>();

    public static Task<TestHost> StartAsync() => StartAsync(new TestSetup());

    public static async Task<TestHost> StartAsync(TestSetup setup)
    {
        var host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Functions = typeof(Probe).Assembly,
                StorageFolder = setup.Folder,
                Configuration = new ConfigurationBuilder().AddInMemoryCollection(setup.Configuration).Build(),
                HostJson = Path.Combine(AppContext.BaseDirectory, "test-host.json"),
                Listen = new Uri("http://127.0.0.1:0"),
                Clock = setup.Clock,
                ClockFollowers = setup.ClockFollowers,
                Configure = (worker, _) => Compose(worker, setup),
                Override = services => services.AddSingleton(new Greeting("from the override")),
            },
            CancellationToken.None);
        return new TestHost(host, setup);
    }

    public ServiceBusSender Sender(string queue) => Bus.CreateSender(queue);

    public Task SendAsync(string queue, string body, string? session = null, string? id = null) =>
        Sender(queue).SendMessageAsync(new ServiceBusMessage(body) { SessionId = session, MessageId = id });

    public async Task<HttpResponseMessage> MoveClockAsync(TimeSpan forward) =>
        await Http.PostAsJsonAsync("/local/clock", new { forward });

    /// <summary>Waits until nothing runs and no message is waiting.</summary>
    public Task WhenIdleAsync() => Eventually.TrueAsync(async () => await Http.GetFromJsonAsync<bool>("/local/idle"), Patience);

    public async Task<QueueState> QueueAsync(string name)
    {
        var state = await StateAsync();
        return state.Queues.Single(queue => queue.Name == name);
    }

    public async Task<HostState> StateAsync() => (await Http.GetFromJsonAsync<HostState>("/local/state"))!;

    /// <summary>Ends this host as a kill does, and starts another on the same folder.</summary>
    public async Task<TestHost> KillAndRestartAsync()
    {
        await Host.AbandonAsync();
        return await StartAsync(_setup);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        _setup.Dispose();
    }

    private static void Compose(IFunctionsWorkerApplicationBuilder worker, TestSetup setup)
    {
        worker.Services.AddSingleton(setup.Probe);
        worker.Services.AddSingleton(new Greeting("from the composition"));
        worker.Use(next => context => setup.Probe.AroundAsync("outer", context, next));
        worker.Use(next => context => setup.Probe.AroundAsync("inner", context, next));
    }

    internal sealed record HostState(bool Ready, IReadOnlyList<QueueState> Queues, IReadOnlyList<OrchestrationState> Orchestrations);

    internal sealed record QueueState(string Name, int Active, int Scheduled, int Locked, int Dead);

    internal sealed record OrchestrationState(string Id, string Status, DateTimeOffset? NextTimer);
}
