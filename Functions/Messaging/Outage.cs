using Azure;
using Azure.Identity;
using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>Tells our own storage or bus being down from a defect.</summary>
internal static class Outage
{
    public static bool Is(Exception error) =>
        error is RequestFailedException { Status: 0 or 401 or 403 or 408 or 429 or >= 500 } // not allowed: a role that is being given, or was taken by mistake
            or ServiceBusException { IsTransient: true } or ServiceBusException { Reason: ServiceBusFailureReason.MessagingEntityDisabled }
            or UnauthorizedAccessException or AuthenticationFailedException // the same of the bus, and of the app's identity
            or TimeoutException or HttpRequestException
            or OperationCanceledException // a time-out of the storage client
        || (error is AggregateException many && many.InnerExceptions.All(Is));
}
