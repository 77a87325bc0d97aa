using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>Opens Service Bus with the settings the triggers use: a namespace and the app's own identity, or a connection string.</summary>
public static class ServiceBusConnection
{
    public static ServiceBusClient Open(IConfiguration configuration)
    {
        var options = new ServiceBusClientOptions
        {
            // Zalo waits two seconds for the webhook's answer: one quick repeat fits into them.
            RetryOptions = new ServiceBusRetryOptions { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(100), TryTimeout = TimeSpan.FromMilliseconds(800) },
        };
        var section = configuration.GetSection(QueueSettings.Connection);
        if (section["fullyQualifiedNamespace"] is { Length: > 0 } name)
            return new ServiceBusClient(name, new ManagedIdentityCredential(IdentityOf(section["clientId"])), options);
        return new ServiceBusClient(
            section.Value ?? throw new InvalidOperationException(
                $"Setting {QueueSettings.Connection}__fullyQualifiedNamespace is missing, for example my-bus.servicebus.windows.net."),
            options);
    }

    private static ManagedIdentityId IdentityOf(string? clientId) =>
        clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned;
}
