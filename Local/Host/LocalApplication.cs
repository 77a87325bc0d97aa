using System.Net;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Bus;
using CitizenFeedback.Local.Host.Durable;
using CitizenFeedback.Local.Host.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Local.Host;

/// <summary>Kestrel and the services of the functions, composed as the real worker does it.</summary>
internal static class LocalApplication
{
    // What Kestrel in the real worker accepts.
    private const long MaxRequestBodySize = 30_000_000;

    public static (WebApplication App, LocalWorkerBuilder Worker) Build(LocalHostOptions options, LocalBus bus, Func<DurableEngine> durable)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConfiguration(options.Configuration.GetSection("Logging"));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Not by setting: the configuration is the product's own.
            kestrel.Listen(IPAddress.Loopback, options.Listen.Port);
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(options.Clock);
        services.AddSingleton(options.Configuration);
        services.AddSingleton<ServiceBusClient>(new LocalServiceBusClient(bus, options.Clock));
        var dropPokes = options.Configuration.GetValue("LocalFaults:DropPokes", false);
        services.AddSingleton<DurableTaskClient>(new LocalDurableTaskClient(durable, options.Clock, dropPokes));
        var worker = new LocalWorkerBuilder(services);
        options.Configure(worker, options.Configuration);
        options.Override?.Invoke(services);
        // As the real worker does it, and with its options.
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.All);
        var app = builder.Build();
        app.UseForwardedHeaders();
        return (app, worker);
    }
}
