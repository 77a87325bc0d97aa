// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusClientOptions
{
    public ServiceBusRetryOptions RetryOptions { get; set; } = new();
    public ServiceBusTransportType TransportType { get; set; }
}
