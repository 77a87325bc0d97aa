using Azure.Identity;
using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>Opens Service Bus with the settings the triggers use: a namespace and the app's own identity, or a connection string.</summary>
public static class ServiceBusConnection
{
    public static ServiceBusClient Open(string? connectionString, string? fullyQualifiedNamespace, string? clientId)
    {
        var options = new ServiceBusClientOptions
        {
            // Zalo waits two seconds for the webhook's answer: one quick repeat fits into them.
            RetryOptions = new ServiceBusRetryOptions { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(100), TryTimeout = TimeSpan.FromMilliseconds(800) },
        };
        return connectionString is not null
            ? new ServiceBusClient(connectionString, options)
            : new ServiceBusClient(fullyQualifiedNamespace, new ManagedIdentityCredential(IdentityOf(clientId)), options);
    }

    private static ManagedIdentityId IdentityOf(string? clientId) =>
        clientId is not null ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned;
}
