// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusRetryOptions
{
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(0.8);
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);
    public int MaxRetries { get; set; } = 3;
    public ServiceBusRetryMode Mode { get; set; } = ServiceBusRetryMode.Exponential;
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromMinutes(1);
}
