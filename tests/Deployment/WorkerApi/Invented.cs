using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Deployment.Tests.WorkerApi;

/// <summary>Types that differ on purpose from the real ones of the same name: they prove that the comparison can fail.</summary>
public static class Invented
{
    public class ServiceBusNothing;

    public enum ServiceBusTransportType
    {
        AmqpTcp = 0,
        Carrier = 1,
    }

    public class ServiceBusSender
    {
        protected ServiceBusSender()
        {
        }

        public virtual Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public class ServiceBusRetryOptions
    {
        public int MaxDelay { get; set; }
    }
}
