using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Core.Intake;

/// <summary>Verifies and reads what arrived at the webhook.</summary>
public interface IWebhookReader
{
    /// <param name="body">The raw bytes, at most 1 MB.</param>
    /// <param name="signature">The signature header as received.</param>
    WebhookReading Read(ReadOnlyMemory<byte> body, string? signature);

    /// <summary>Reads once more what was verified when it came.</summary>
    WebhookReading ReadVerified(ReadOnlyMemory<byte> body);
}

/// <summary>What a webhook call turned out to be. Verified before it is parsed.</summary>
public abstract record WebhookReading
{
    private WebhookReading()
    {
    }

    /// <summary>Signed by Zalo and something a sender did.</summary>
    public sealed record Genuine(ChatEvent Event) : WebhookReading;

    /// <summary>Signed by Zalo, and nothing we act on: receipts, echoes, events of features we do not use, unknown ones.</summary>
    public sealed record Ignored(string EventName) : WebhookReading;

    /// <summary>Signed by Zalo, but we cannot read it: kept for a person.</summary>
    /// <param name="Reason">A stable word: <c>malformed</c>, <c>oversize</c>.</param>
    /// <param name="Notice">What the dialog must know to tell the sender; null if it cannot be read who that is.</param>
    public sealed record ForPerson(string Reason, ChatEvent? Notice = null) : WebhookReading;

    /// <summary>No signature and no event: the test call of Zalo's console when the address is saved.</summary>
    public sealed record ConsoleTest : WebhookReading;

    /// <summary>The signature is missing or wrong.</summary>
    public sealed record NotGenuine : WebhookReading;
}
