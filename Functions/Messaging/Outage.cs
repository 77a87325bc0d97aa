using Azure;
using Azure.Messaging.ServiceBus;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>Tells our own storage or bus being down from a defect.</summary>
internal static class Outage
{
    public static bool Is(Exception error) =>
        error is RequestFailedException or ServiceBusException or TimeoutException or HttpRequestException
            or OperationCanceledException // a time-out of the storage client
        || (error is AggregateException many && many.InnerExceptions.All(Is));
}
