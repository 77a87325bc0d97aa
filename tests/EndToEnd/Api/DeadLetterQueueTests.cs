using System.Reflection;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.EndToEnd.Tests.Api;

/// <summary>A queue added later is not forgotten: what dies in it is kept too.</summary>
public sealed class DeadLetterQueueTests
{
    private static readonly List<string> Triggers =
    [
        .. typeof(Composition).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<ServiceBusTriggerAttribute>()?.QueueName)
            .OfType<string>(),
    ];

    public static TheoryData<WorkQueue> Queues => [.. Enum.GetValues<WorkQueue>()];

    [Theory]
    [MemberData(nameof(Queues))]
    public void Queue_HasOneTriggerForItsMessagesAndOneForItsDead(WorkQueue queue)
    {
        Assert.Single(Triggers, $"%{queue}Queue%");
        Assert.Single(Triggers, $"%{queue}Queue%/$deadletterqueue");
    }
}
