using System.Reflection;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using CitizenFeedback.Local.Host.Durable;
using CitizenFeedback.Local.Host.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>Finds, at start, how a parameter gets its value, by the rules of the real worker.</summary>
internal static class BinderFactory
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="LocalHostException">There is no way.</exception>
    public static ParameterBinder For(FunctionEntry function, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
            return (context, _) => context;
        if (parameter.ParameterType == typeof(CancellationToken))
            return (context, _) => context.CancellationToken;
        if (parameter.IsDefined(typeof(DurableClientAttribute)) && parameter.ParameterType == typeof(DurableTaskClient))
            return (context, _) => context.InstanceServices.GetRequiredService<DurableTaskClient>();
        var binder = parameter.Position == function.TriggerParameter.Position ? ForTrigger(function.Kind, parameter.ParameterType) : ForOther(function, parameter);
        return binder ?? throw new LocalHostException(
            $"Function '{function.Name}' ({function.Definition.EntryPoint}): parameter '{parameter.Name}' of type {parameter.ParameterType} cannot be bound.");
    }

    private static ParameterBinder? ForTrigger(FunctionKind kind, Type type) => kind switch
    {
        FunctionKind.Http when type == typeof(HttpRequest) => (_, trigger) => trigger.Http!.Request,
        FunctionKind.ServiceBus => ForMessage(type),
        FunctionKind.Timer when type == typeof(TimerInfo) => (_, trigger) => trigger.Timer,
        FunctionKind.Activity => (_, trigger) => DurableJson.Read(trigger.ActivityInput, type),
        // Its value comes with each replay: see FunctionInvoker.
        FunctionKind.Orchestration when type == typeof(TaskOrchestrationContext) => (_, _) => null,
        _ => null,
    };

    private static ParameterBinder ForMessage(Type type)
    {
        if (type == typeof(ServiceBusReceivedMessage))
            return (_, trigger) => trigger.Message;
        if (type == typeof(string))
            return (_, trigger) => trigger.Message!.Body.ToString();
        if (type == typeof(byte[]))
            return (_, trigger) => trigger.Message!.Body.ToArray();
        if (type == typeof(BinaryData))
            return (_, trigger) => trigger.Message!.Body;
        return (_, trigger) => JsonSerializer.Deserialize(trigger.Message!.Body, type, Json);
    }

    private static ParameterBinder? ForOther(FunctionEntry function, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (function.Kind == FunctionKind.ServiceBus && type == typeof(ServiceBusMessageActions))
            return (_, trigger) => trigger.Actions;
        var names = function.Kind switch
        {
            FunctionKind.Http => HttpRoutes.NamesIn(((HttpTriggerAttribute)function.Attribute).Route),
            FunctionKind.ServiceBus => MessageData.Names,
            FunctionKind.Activity => ["instanceId"],
            _ => [],
        };
        if (!names.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase) || !DataConversion.CanMake(type))
            return null;
        return (_, trigger) => DataConversion.Make(Find(trigger, parameter.Name!), type);
    }

    private static object? Find(Trigger trigger, string name) =>
        trigger.BindingData.FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
