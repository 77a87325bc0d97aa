using System.Reflection;
using CitizenFeedback.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Deployment.Tests.Bicep;

/// <summary>The functions as they are compiled.</summary>
internal sealed record CodeFunction(string Name, ServiceBusTriggerAttribute? Queue, TimerTriggerAttribute? Timer)
{
    private const string DeadLetters = "/$deadletterqueue";

    public static readonly IReadOnlyList<CodeFunction> All =
    [
        .. typeof(QueueSettings).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => new CodeFunction(
                method.GetCustomAttribute<FunctionAttribute>()!.Name,
                Trigger<ServiceBusTriggerAttribute>(method),
                Trigger<TimerTriggerAttribute>(method))),
    ];

    public bool IsOfDeadLetters => Queue?.QueueName?.EndsWith(DeadLetters, StringComparison.Ordinal) == true;

    /// <summary>Once a day: minute and hour are numbers (NCRONTAB).</summary>
    public bool IsNightly => Timer?.Schedule.Split(' ') is [_, var minute, var hour, "*", "*", "*"] && int.TryParse(minute, out _) && int.TryParse(hour, out _);

    /// <summary>The app setting that names the queue; null for another trigger.</summary>
    public string? QueueSetting => Queue?.QueueName?.Replace(DeadLetters, "", StringComparison.Ordinal).Trim('%');

    private static TTrigger? Trigger<TTrigger>(MethodInfo method)
        where TTrigger : Attribute => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TTrigger>()).FirstOrDefault(trigger => trigger is not null);
}
