using System.Reflection;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>The functions as they are compiled.</summary>
internal sealed record CodeFunction(string Name, ServiceBusTriggerAttribute? Queue)
{
    private const string DeadLetters = "/$deadletterqueue";

    public static readonly IReadOnlyList<CodeFunction> All =
    [
        .. typeof(QueueSettings).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => new CodeFunction(
                method.GetCustomAttribute<FunctionAttribute>()!.Name,
                method.GetParameters().Select(parameter => parameter.GetCustomAttribute<ServiceBusTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null))),
    ];

    public bool IsOfDeadLetters => Queue?.QueueName?.EndsWith(DeadLetters, StringComparison.Ordinal) == true;

    /// <summary>The app setting that names the queue; null for another trigger.</summary>
    public string? QueueSetting => Queue?.QueueName?.Replace(DeadLetters, "", StringComparison.Ordinal).Trim('%');
}
