using System.Net;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Bus;
using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Host.Durable;
using CitizenFeedback.Local.Host.Http;
using CitizenFeedback.Local.Host.Invocation;
using CitizenFeedback.Local.Host.Storage;
using CitizenFeedback.Local.Host.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host;

/// <summary>
/// Runs a functions assembly on this machine: HTTP on Kestrel; queues, orchestrations and timers on the tables of a storage emulator.
/// A development tool: production is Azure Functions, Service Bus and Durable Task.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly LocalBus _bus;
    private readonly DispatchGate _gate;
    private readonly CancellationTokenSource _receiving = new();
    private readonly CancellationTokenSource _killed;
    private readonly List<Task> _loops = [];

    private LocalHost(WebApplication app, LocalBus bus, DispatchGate gate, CancellationTokenSource killed) =>
        (_app, _bus, _gate, _killed) = (app, bus, gate, killed);

    /// <summary>Where it listens, with the port it got.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <exception cref="LocalHostException">A function cannot be run: the message names it.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken cancellation)
    {
        var killed = new CancellationTokenSource();
        var gate = new DispatchGate();
        var settings = HostSettings.Read(options.HostJson);
        var bus = new LocalBus(await LocalTable.OpenAsync(options.StorageConnectionString, $"{options.StoragePrefix}bus", cancellation),
            options.Configuration, options.Clock, killed.Token);
        var store = new DurableStore(await LocalTable.OpenAsync(options.StorageConnectionString, $"{options.StoragePrefix}durable", cancellation));
        var catalog = new FunctionCatalog(options.Functions);

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Listen.Port); // not by setting: the configuration is the product's own
            kestrel.Limits.MaxRequestBodySize = 30_000_000;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options.Configuration).AddSingleton<TimeProvider>(options.Clock);
        builder.Services.AddSingleton<ServiceBusClient>(new LocalServiceBusClient(bus, options.Clock));
        builder.Services.AddSingleton<DurableTaskClient>(provider => new LocalDurableClient(provider.GetRequiredService<DurableRunner>(), options.Configuration));
        var worker = new LocalWorkerBuilder(builder.Services);
        options.Configure(worker, options.Configuration);
        options.Override?.Invoke(builder.Services);
        builder.Services.AddSingleton(provider => new FunctionInvoker(worker, gate, provider));
        builder.Services.AddSingleton(provider => new DurableRunner(
            store, catalog, provider.GetRequiredService<FunctionInvoker>(), options.Clock, provider.GetRequiredService<ILoggerFactory>(), killed.Token));

        var host = new LocalHost(builder.Build(), bus, gate, killed);
        await host.RunAsync(options, settings, catalog, cancellation);
        return host;
    }

    public Task WaitForShutdownAsync(CancellationToken cancellation) =>
        Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>Takes nothing new, lets running functions end, and stores what is waiting.</summary>
    public async Task StopAsync()
    {
        await _receiving.CancelAsync();
        await _gate.CloseAsync(StopPatience);
        await _app.StopAsync();
        await _bus.FlushAsync();
        await _killed.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _receiving.CancelAsync();
        await _killed.CancelAsync();
        await _app.DisposeAsync();
    }

    private async Task RunAsync(LocalHostOptions options, HostSettings settings, FunctionCatalog catalog, CancellationToken cancellation)
    {
        var services = _app.Services;
        var (invoker, runner) = (services.GetRequiredService<FunctionInvoker>(), services.GetRequiredService<DurableRunner>());
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("LocalHost");
        var listeners = catalog.Of(FunctionKind.ServiceBus)
            .Select(function => new QueueListener(function, QueueOf(function, options.Configuration), _bus, invoker, settings, logger)).ToList();
        await _bus.LoadAsync(cancellation);
        await runner.LoadAsync(cancellation);

        _app.MapFunctions(catalog, invoker, settings.RoutePrefix, logger);
        _app.MapClock(options.Clock, _gate, options.ClockFollowers);
        _app.MapState(_bus, runner, _gate);
        await _app.StartAsync(cancellation);

        _loops.Add(_bus.RunAsync(_killed.Token));
        _loops.Add(runner.RunAsync(_receiving.Token));
        _loops.AddRange(listeners.Select(listener => listener.RunAsync(_receiving.Token)));
        foreach (var function in catalog.Of(FunctionKind.Timer))
        {
            var schedule = Settings.Resolve(((TimerTriggerAttribute)function.Attribute).Schedule, options.Configuration, function.Name);
            _loops.Add(new TimerLoop(function, schedule, invoker, options.Clock, logger).RunAsync(_receiving.Token));
        }
    }

    private static string QueueOf(FunctionEntry function, IConfiguration configuration) => Settings.Resolve(
        ((ServiceBusTriggerAttribute)function.Attribute).QueueName ?? throw new LocalHostException($"Function '{function.Name}': the local host has no topics."),
        configuration, function.Name);
}
