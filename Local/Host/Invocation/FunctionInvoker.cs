using System.Reflection;
using CitizenFeedback.Local.Host.Clock;
using CitizenFeedback.Local.Host.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>Runs a function once, inside the product's middlewares, with services of its own.</summary>
internal sealed class FunctionInvoker
{
    private readonly IServiceProvider _services;
    private readonly FunctionExecutionDelegate _pipeline;

    public FunctionInvoker(LocalWorkerBuilder builder, DispatchGate gate, IServiceProvider services)
    {
        Gate = gate;
        _services = services;
        _pipeline = builder.Build(ExecuteAsync);
    }

    /// <summary>To be passed by the caller around the run of a function and what follows from it.</summary>
    public DispatchGate Gate { get; }

    /// <returns>What the function returned, or what a middleware put in its place.</returns>
    /// <remarks>Whatever the function or a middleware throws comes out of here.</remarks>
    public async Task<object?> InvokeAsync(FunctionEntry function, Trigger trigger, CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        var context = new LocalFunctionContext(function, trigger, trigger.Http?.RequestServices ?? scope.ServiceProvider, ct);
        context.Features.Set(new Call(function, trigger));
        await _pipeline(context);
        var result = context.GetInvocationResult().Value;
        if (trigger.Http is { } http)
            await HttpResults.ExecuteAsync(result, http);
        return result;
    }

    private static async Task ExecuteAsync(FunctionContext context)
    {
        var (function, trigger) = context.Features.Get<Call>()!;
        var arguments = function.Binders.Select(binder => binder(context, trigger)).ToArray();
        var target = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Method.DeclaringType!);
        try
        {
            if (trigger.Episode is { } episode)
                await episode(orchestration => CallAsync(function, target, WithContext(function, arguments, orchestration)));
            else
                context.GetInvocationResult().Value = await CallAsync(function, target, arguments);
        }
        finally
        {
            await DisposeAsync(target);
        }
    }

    private static async Task<object?> CallAsync(FunctionEntry function, object? target, object?[] arguments)
    {
        var returned = function.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (returned is not Task task)
            return returned is ValueTask value ? await AwaitAsync(value) : returned;
        await task;
        var result = task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);
        // A plain Task is in truth a Task<VoidTaskResult>.
        return result?.GetType().Name == "VoidTaskResult" ? null : result;
    }

    private static async Task<object?> AwaitAsync(ValueTask task)
    {
        await task;
        return null;
    }

    private static object?[] WithContext(FunctionEntry function, object?[] arguments, TaskOrchestrationContext orchestration)
    {
        var own = (object?[])arguments.Clone();
        own[function.TriggerParameter.Position] = orchestration;
        return own;
    }

    private static async ValueTask DisposeAsync(object? target)
    {
        if (target is IAsyncDisposable later)
            await later.DisposeAsync();
        else if (target is IDisposable now)
            now.Dispose();
    }

    private sealed record Call(FunctionEntry Function, Trigger Trigger);
}
