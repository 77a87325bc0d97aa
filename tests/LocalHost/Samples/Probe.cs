using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace CitizenFeedback.Local.Tests.Samples;

/// <summary>Sees what the sample functions are given, and lets a test decide what they do.</summary>
public sealed class Probe
{
    /// <summary>What happened, in order, in words of the samples.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    public ConcurrentQueue<ServiceBusReceivedMessage> Messages { get; } = [];

    /// <summary>What a queue function does with its message.</summary>
    public Func<ServiceBusReceivedMessage, Task> OnMessage { get; set; } = _ => Task.CompletedTask;

    /// <summary>What the activity does with its input.</summary>
    public Func<string, Task<string>> OnActivity { get; set; } = input => Task.FromResult(input + "!");

    /// <summary>Put in the place of the function by the outer middleware, if it gives true.</summary>
    public Func<FunctionContext, bool> ShortCircuit { get; set; } = _ => false;

    /// <summary>What an orchestrator does differently in a later release.</summary>
    public bool Released { get; set; }

    public int Count(string line) => Log.Count(entry => entry == line);

    public Task MessageAsync(ServiceBusReceivedMessage message)
    {
        Messages.Enqueue(message);
        return OnMessage(message);
    }

    public async Task AroundAsync(string name, FunctionContext context, FunctionExecutionDelegate next)
    {
        var function = context.FunctionDefinition;
        Log.Enqueue($"{name} before {function.Name} ({function.InputBindings.Values.Single().Type})");
        if (name == "outer" && ShortCircuit(context))
            return;
        await next(context);
        Log.Enqueue($"{name} after {function.Name}");
    }
}

/// <summary>Registered by the composition and again by the override, which must win.</summary>
public sealed record Greeting(string Text);
