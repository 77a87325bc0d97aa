using System.Diagnostics;
using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Local.Faults;

/// <summary>
/// For the kill tests. <c>LocalFaults:CallsFile</c> gets the name of each kind of call the product makes through its ports;
/// <c>LocalFaults:KillAfter</c> is such a name: the process dies, as by a power cut, when the first call of that kind has ended.
/// </summary>
public sealed class CallFaults
{
    private readonly Lock _sync = new();
    private readonly HashSet<string> _known = [];
    private readonly string? _killAfter;
    private readonly string? _callsFile;

    private CallFaults(IConfiguration configuration)
    {
        var settings = configuration.GetSection("LocalFaults");
        _killAfter = settings["KillAfter"];
        _callsFile = settings["CallsFile"];
    }

    /// <summary>Null when nothing of the kind is asked for.</summary>
    public static Action<IServiceCollection>? From(IConfiguration configuration)
    {
        var faults = new CallFaults(configuration);
        return string.IsNullOrEmpty(faults._killAfter) && string.IsNullOrEmpty(faults._callsFile) ? null : faults.Watch;
    }

    private void Watch(IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
            if (IsPort(services[i].ServiceType))
                services[i] = Watched(services[i]);
    }

    private static bool IsPort(Type type) =>
        type.IsInterface && type.Assembly == typeof(IWorkQueue).Assembly && type != typeof(IReadinessProbe);

    private ServiceDescriptor Watched(ServiceDescriptor original)
    {
        var around = typeof(WatchedPort<>).MakeGenericType(original.ServiceType).GetMethod(nameof(WatchedPort<>.Around))!;
        return new ServiceDescriptor(
            original.ServiceType, provider => around.Invoke(null, [Original(original, provider), (Action<string>)Ended])!, original.Lifetime);
    }

    private static object Original(ServiceDescriptor descriptor, IServiceProvider provider) =>
        descriptor.ImplementationInstance
        ?? descriptor.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!);

    private void Ended(string call)
    {
        if (call == _killAfter)
            Process.GetCurrentProcess().Kill();
        if (_callsFile is not { Length: > 0 } file)
            return;
        lock (_sync)
            if (_known.Add(call))
                File.AppendAllLines(file, [call]);
    }
}
