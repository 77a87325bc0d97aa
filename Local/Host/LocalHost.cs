using CitizenFeedback.Local.Host.Bus;
using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Host.Durable;
using CitizenFeedback.Local.Host.Http;
using CitizenFeedback.Local.Host.Invocation;
using CitizenFeedback.Local.Host.Storage;
using CitizenFeedback.Local.Host.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host;

/// <summary>
/// Runs an assembly's functions in this process: a development tool that behaves like Azure Functions with Service Bus and Durable
/// where it matters, on Kestrel and two journals.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly LocalParts _parts;
    private readonly HostStorage _storage;
    private readonly CancellationTokenSource _stopping;
    private Task _loops = Task.CompletedTask;
    private bool _stopped;

    private LocalHost(WebApplication app, LocalParts parts, HostStorage storage, CancellationTokenSource stopping) =>
        (_app, _parts, _storage, _stopping) = (app, parts, storage, stopping);

    /// <summary>Where it listens in fact.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The services of the functions.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Ends when everything is loaded, listening and dispatching.</summary>
    /// <exception cref="LocalHostException">A function cannot be run as it is written, or another host uses the folder.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken ct)
    {
        var storage = new HostStorage(options.StorageFolder);
        try
        {
            return await StartAsync(options, storage, ct);
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends when the process is asked to end, or the token says so.</summary>
    public Task WaitForShutdownAsync(CancellationToken ct)
    {
        var asked = CancellationTokenSource.CreateLinkedTokenSource(ct, _app.Lifetime.ApplicationStopping);
        return Task.Delay(Timeout.Infinite, asked.Token).ContinueWith(_ => asked.Dispose(), TaskScheduler.Default);
    }

    /// <summary>Takes no new work, lets running functions end (30 s), stores everything.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        await _parts.Gate.CloseAsync(Grace);
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>As a kill would: nothing is finished.</summary>
    internal Task AbandonAsync()
    {
        _stopped = true;
        return EndAsync();
    }

    private static async Task<LocalHost> StartAsync(LocalHostOptions options, HostStorage storage, CancellationToken ct)
    {
        var settings = HostSettings.Read(options.HostJson);
        var catalog = new FunctionCatalog(options.Functions);
        var stopping = new CancellationTokenSource();
        var bus = new LocalBus(storage.Messages, options.Configuration, options.Clock, stopping.Token);
        DurableEngine? durable = null;
        var (app, worker) = LocalApplication.Build(options, bus, () => durable!);

        var gate = new DispatchGate();
        var invoker = new FunctionInvoker(worker, gate, app.Services);
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        var logger = loggers.CreateLogger<LocalHost>();
        durable = new DurableEngine(new DurableStore(storage.Orchestrations), catalog, invoker, options.Clock, loggers, stopping.Token);
        // Those with sessions first: they tell what kind of queue it is, which its dead-letter trigger does not.
        var listeners = catalog.Of(FunctionKind.ServiceBus).OrderByDescending(HasSessions).Select(function => new QueueListener(
            function, SettingNames.Resolve(function, ((ServiceBusTriggerAttribute)function.Attribute).QueueName!, options.Configuration),
            bus, invoker, settings, logger)).ToList();
        var timers = catalog.Of(FunctionKind.Timer).Select(function => new TimerListener(
            function, SettingNames.Resolve(function, ((TimerTriggerAttribute)function.Attribute).Schedule, options.Configuration),
            invoker, options.Clock, logger)).ToList();

        var parts = new LocalParts(options.Clock, new ClockMover(options.Clock, gate, options.ClockFollowers), gate, bus, listeners, durable);
        app.MapFunctions(catalog, invoker, settings.RoutePrefix, logger);
        app.MapLocal(parts);
        bus.Load();
        durable.Load();
        var host = new LocalHost(app, parts, storage, stopping);
        await app.StartAsync(ct);
        host.Dispatch(timers);
        return host;
    }

    private static bool HasSessions(FunctionEntry function) => ((ServiceBusTriggerAttribute)function.Attribute).IsSessionsEnabled;

    private async Task EndAsync()
    {
        await _stopping.CancelAsync();
        await _loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Before the port, so that who finds the port free finds the folder free too.
        await _storage.DisposeAsync();
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(atOnce.Token);
    }

    private void Dispatch(IReadOnlyList<TimerListener> timers)
    {
        _parts.Durable.Resume();
        var ct = _stopping.Token;
        _loops = Task.WhenAll([
            Task.Run(() => _parts.Bus.RunAsync(ct), ct),
            Task.Run(() => TickAsync(_parts.Durable, ct), ct),
            Task.Run(() => new FinishedInstances(_parts.Durable, _parts.Clock).RunAsync(ct), ct),
            .. _parts.Listeners.Select(listener => Task.Run(() => listener.RunAsync(ct), ct)),
            .. timers.Select(timer => Task.Run(() => timer.RunAsync(ct), ct)),
        ]);
    }

    private static async Task TickAsync(DurableEngine durable, CancellationToken ct)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await ticks.WaitForNextTickAsync(ct))
            durable.Tick();
    }
}
