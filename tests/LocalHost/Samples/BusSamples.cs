using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Local.Tests.Samples;

public sealed class BusSamples(Probe probe)
{
    // Stands before the trigger with sessions, since the order within an assembly must not matter.
    [Function("SessionsDead")]
    public void SessionsDead([ServiceBusTrigger("%SessionQueue%/$deadletterqueue")] ServiceBusReceivedMessage message) =>
        probe.Log.Enqueue($"dead {message.Body} of session {message.SessionId}");

    [Function("Plain")]
    public Task PlainAsync([ServiceBusTrigger("plain", Connection = "ServiceBus")] ServiceBusReceivedMessage message) => probe.MessageAsync(message);

    [Function("PlainDead")]
    public void PlainDead([ServiceBusTrigger("plain/$deadletterqueue", Connection = "ServiceBus")] ServiceBusReceivedMessage message) =>
        probe.Log.Enqueue($"dead {message.Body} {message.DeadLetterReason} {message.DeadLetterSource}");

    [Function("Sessions")]
    public Task SessionsAsync([ServiceBusTrigger("%SessionQueue%", IsSessionsEnabled = true)] ServiceBusReceivedMessage message) =>
        probe.MessageAsync(message);

    [Function("Unique")]
    public Task UniqueAsync([ServiceBusTrigger("unique")] ServiceBusReceivedMessage message) => probe.MessageAsync(message);

    [Function("Typed")]
    public void Typed([ServiceBusTrigger("typed")] Order order, string messageId, int deliveryCount, FunctionContext context) =>
        probe.Log.Enqueue($"{order} {messageId} {deliveryCount} {context.BindingContext.BindingData["MessageId"]}");

    [Function("Text")]
    public void Text([ServiceBusTrigger("text")] string body, string sessionId, CancellationToken ct) =>
        probe.Log.Enqueue($"{body} {sessionId ?? "no session"} {ct.IsCancellationRequested}");

    [Function("Bytes")]
    public void Bytes([ServiceBusTrigger("bytes")] byte[] body) => probe.Log.Enqueue($"{body.Length} bytes");

    [Function("Settling")]
    public async Task SettlingAsync([ServiceBusTrigger("settling")] ServiceBusReceivedMessage message, ServiceBusMessageActions actions)
    {
        await probe.MessageAsync(message);
        await actions.DeadLetterMessageAsync(message, deadLetterReason: "Refused", deadLetterErrorDescription: "because");
    }

    public sealed record Order(string Name, int Number);
}
