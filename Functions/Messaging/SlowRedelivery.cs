using System.Diagnostics;
using CitizenFeedback.Core.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace CitizenFeedback.Functions.Messaging;

/// <summary>
/// The queue middleware. Only our own faults throw, and Service Bus brings a failed message back at once: without a wait ten
/// deliveries, and with them the message, would be gone in seconds.
/// </summary>
public sealed partial class SlowRedelivery(IDeadLetterStore letters, TimeProvider time, ILogger<SlowRedelivery> logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public async Task InvokeAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (IsQueueTrigger(context) && !context.CancellationToken.IsCancellationRequested)
        {
            // Every fault at this edge means the same: the message goes back and must not come again at once.
            var delivery = DeliveryOf(context);
            Failed(context.FunctionDefinition.Name, delivery, error);
            if (!Outage.Is(error))
                await NoteAsync(context, error);
            await Task.Delay(WaitAfter(delivery), time, context.CancellationToken);
            throw;
        }
    }

    /// <summary>Should the message die, this tells people why, and that no replay will help until it is mended. No message text: it may hold personal data.</summary>
    private async Task NoteAsync(FunctionContext context, Exception error)
    {
        if (!context.BindingContext.BindingData.TryGetValue("MessageId", out var id) || $"{id}" is not { Length: > 0 } messageId)
            return;
        var place = new StackTrace(error).GetFrame(0)?.GetMethod() is { } method ? $" at {method.DeclaringType?.FullName}.{method.Name}" : "";
        try
        {
            await letters.NoteFaultAsync(messageId, $"{context.FunctionDefinition.Name}: {error.GetType().Name}{place}", time.GetUtcNow(), context.CancellationToken);
        }
        catch (Exception fault) when (Outage.Is(fault))
        {
            NotNoted(context.FunctionDefinition.Name, fault); // the next delivery notes it
        }
    }

    /// <returns>2, 4, 8 … seconds, a minute at most.</returns>
    public static TimeSpan WaitAfter(int delivery) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, delivery), LongestWait.TotalSeconds));

    private static bool IsQueueTrigger(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "serviceBusTrigger");

    private static int DeliveryOf(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("DeliveryCount", out var count) && int.TryParse($"{count}", out var delivery) ? delivery : 1;

    [LoggerMessage(EventId = 100, Level = LogLevel.Error, Message = "{Function} failed at delivery {Delivery}; the message goes back.")]
    private partial void Failed(string function, int delivery, Exception error);

    [LoggerMessage(EventId = 103, Level = LogLevel.Warning, Message = "Why {Function} failed could not be noted.")]
    private partial void NotNoted(string function, Exception error);
}
