using System.Diagnostics.Metrics;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Messaging;

namespace CitizenFeedback.Core.Intake;

/// <summary>Verifies a webhook call and puts its event on the queue; nothing else, because Zalo waits two seconds.</summary>
public sealed class ReceiveWebhook(IWebhookReader reader, IWorkQueue queue, IParkedInput parked, TimeProvider time)
{
    /// <summary>Between Zalo's clock and ours; whatever is said to come later came now.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    private static readonly Counter<long> Calls = Telemetry.Meter.CreateCounter<long>(
        "zalo.webhook.calls", description: "Webhook calls by what they turned out to be");

    /// <param name="body">The raw bytes.</param>
    /// <param name="signature">The signature header.</param>
    public async Task<WebhookAnswer> RunAsync(ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellation)
    {
        var reading = reader.Read(body, signature);
        Calls.Add(1, new KeyValuePair<string, object?>("outcome", reading.GetType().Name));
        switch (reading)
        {
            case WebhookReading.Genuine genuine:
                await queue.SendAsync(NotAhead(genuine.Event).ToMessage(), cancellation);
                return WebhookAnswer.Taken;
            case WebhookReading.ForPerson kept:
                await parked.SaveAsync(kept.Reason, body, cancellation);
                if (kept.Notice is { } notice)
                    await queue.SendAsync(NotAhead(notice).ToMessage(), cancellation);
                return WebhookAnswer.Taken;
            case WebhookReading.NotGenuine:
                return body.Length > WebhookLimits.MostBytes ? WebhookAnswer.TooLarge : WebhookAnswer.NotSigned;
            default:
                return WebhookAnswer.Taken;
        }
    }

    /// <summary>Puts the event of a call on the queue that was kept for a person, if a newer release can read it.</summary>
    /// <returns>False if it is still one for a person.</returns>
    public async Task<bool> TryAgainAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var reading = reader.ReadVerified(body);
        if (reading is WebhookReading.Genuine genuine)
            await queue.SendAsync(NotAhead(genuine.Event).ToMessage(), cancellation);
        return reading is WebhookReading.Genuine or WebhookReading.Ignored;
    }

    /// <summary>The dialog goes by this time: one message from the future would stand behind all that follow, and end drafts not yet begun.</summary>
    private ChatEvent NotAhead(ChatEvent chatEvent)
    {
        var latest = time.GetUtcNow() + ClockSkew;
        return chatEvent.SentAt > latest ? chatEvent with { SentAt = latest } : chatEvent;
    }
}

/// <summary>What to tell the caller of the webhook.</summary>
public enum WebhookAnswer
{
    /// <summary>200: on the queue, kept for a person, or nothing to keep.</summary>
    Taken,

    /// <summary>401.</summary>
    NotSigned,

    /// <summary>413.</summary>
    TooLarge,
}
