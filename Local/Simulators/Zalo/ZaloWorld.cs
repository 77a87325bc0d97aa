using System.Text.Json.Nodes;
using CitizenFeedback.Local.Simulators.Journals;
using CitizenFeedback.Local.Simulators.Zalo.Phones;
using CitizenFeedback.Local.Simulators.Zalo.Tokens;
using CitizenFeedback.Local.Simulators.Zalo.Webhooks;

namespace CitizenFeedback.Local.Simulators.Zalo;

/// <summary>Everything the simulated Zalo knows: phones, chats, media, tokens and the events it owes.</summary>
internal sealed class ZaloWorld : IAsyncDisposable
{
    private readonly WebhookDispatcher _dispatcher;

    public ZaloWorld(SimulatorOptions options)
    {
        var folder = Path.Combine(options.DataFolder, "zalo");
        string PathOf(string name) => Path.Combine(folder, name);
        Options = options;
        Phones = new PhoneBook(PathOf("phones.jsonl"));
        Chats = new Chats(PathOf("chats.jsonl"));
        Media = new Media(PathOf("media"));
        Uploads = new Uploads(PathOf("uploads.jsonl"), options.Clock);
        Tokens = new TokenBook(PathOf("tokens.jsonl"), options);
        Webhooks = new WebhookLedger(PathOf("webhooks.jsonl"), options.Clock);
        Envelopes = new EventEnvelopes(options.AppId, options.OaId);
        _dispatcher = new WebhookDispatcher(Webhooks, new WebhookSender(options), Feed);
    }

    public SimulatorOptions Options { get; }

    public PhoneBook Phones { get; }

    public Chats Chats { get; }

    public Media Media { get; }

    public Uploads Uploads { get; }

    public TokenBook Tokens { get; }

    public WebhookLedger Webhooks { get; }

    public PhoneFeed Feed { get; } = new();

    public EventEnvelopes Envelopes { get; }

    /// <summary>The address others reach this simulator at; known once it listens.</summary>
    public Uri PublicAddress { get; private set; } = new("http://127.0.0.1/");

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public void Open(Uri address)
    {
        PublicAddress = address;
        _dispatcher.Start();
    }

    public string Absolute(string path) => new Uri(PublicAddress, path).ToString();

    /// <summary>Shows a message on its phone and tells everyone who watches.</summary>
    public ChatMessage Show(ChatMessage message)
    {
        var shown = Chats.Add(message);
        Feed.Publish("message", WithDelivery(shown));
        return shown;
    }

    public ChatMessage WithDelivery(ChatMessage message) => message with { Delivery = Webhooks.Of(message.EventId) };

    /// <summary>Owes the product an event; the delivery happens in the background.</summary>
    public void Tell(string eventId, string userId, JsonObject envelope) =>
        _dispatcher.Enqueue(new WebhookEvent(
            eventId, userId, envelope["event_name"]?.ToString() ?? "", envelope.ToJsonString(SimulatorJson.Options), envelope["timestamp"]!.ToString()));

    public async ValueTask DisposeAsync()
    {
        await _dispatcher.DisposeAsync();
        Phones.Dispose();
        Chats.Dispose();
        Uploads.Dispose();
        Tokens.Dispose();
        Webhooks.Dispose();
    }
}
