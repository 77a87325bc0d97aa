using System.Reflection;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Functions;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

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
        var setting = SettingOf(queue);
        Assert.Single(Triggers, $"%{setting}%");
        Assert.Single(Triggers, $"%{setting}%/$deadletterqueue");
    }

    /// <summary>Each setting holds its own name, so that the name of a queue tells its setting.</summary>
    private static string SettingOf(WorkQueue queue)
    {
        var names = Triggers.Select(trigger => trigger.Split('%')[1]).Distinct().ToDictionary(name => name, string? (name) => name);
        return QueueSettings.NameOf(queue, new ConfigurationBuilder().AddInMemoryCollection(names).Build());
    }
}
