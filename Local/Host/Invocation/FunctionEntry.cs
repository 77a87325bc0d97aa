using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>One function of the assembly: its method, and what starts it.</summary>
internal sealed record FunctionEntry(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Attribute)
{
    public FunctionKind Kind { get; } = KindOf(Name, Attribute);

    public LocalFunctionDefinition Definition { get; } = new(Name, Method, TriggerParameter, Attribute);

    /// <summary>How each parameter gets its value; set once the catalog has found a way for all.</summary>
    public IReadOnlyList<ParameterBinder> Binders { get; init; } = [];

    private static FunctionKind KindOf(string name, TriggerBindingAttribute attribute) => attribute switch
    {
        HttpTriggerAttribute => FunctionKind.Http,
        ServiceBusTriggerAttribute => FunctionKind.ServiceBus,
        TimerTriggerAttribute => FunctionKind.Timer,
        OrchestrationTriggerAttribute => FunctionKind.Orchestration,
        ActivityTriggerAttribute => FunctionKind.Activity,
        _ => throw new LocalHostException($"Function '{name}': the local host does not know the trigger {attribute.GetType().Name}."),
    };
}
