using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>All functions of an assembly, each checked to be runnable.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, FunctionEntry> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="LocalHostException">Two functions share a name, or one cannot be bound.</exception>
    public FunctionCatalog(Assembly assembly)
    {
        foreach (var method in assembly.GetTypes().SelectMany(type => type.GetMethods()))
            if (method.GetCustomAttribute<FunctionAttribute>() is { } attribute)
                Add(attribute.Name, method);
    }

    public IEnumerable<FunctionEntry> Of(FunctionKind kind) => _functions.Values.Where(function => function.Kind == kind);

    public FunctionEntry? Find(FunctionKind kind, string name) =>
        _functions.TryGetValue(name, out var function) && function.Kind == kind ? function : null;

    private void Add(string name, MethodInfo method)
    {
        var triggers = method.GetParameters().Where(parameter => TriggerOf(parameter) is not null).ToList();
        if (triggers is not [var trigger])
            throw new LocalHostException($"Function '{name}' has {triggers.Count} parameters with a trigger; it needs exactly one.");
        var function = new FunctionEntry(name, method, trigger, TriggerOf(trigger)!);
        var bound = function with { Binders = [.. method.GetParameters().Select(parameter => BinderFactory.For(function, parameter))] };
        if (!_functions.TryAdd(name, bound))
            throw new LocalHostException($"Two functions are named '{name}': {_functions[name].Definition.EntryPoint} and {bound.Definition.EntryPoint}.");
    }

    private static TriggerBindingAttribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttribute<TriggerBindingAttribute>();
}
