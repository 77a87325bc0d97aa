using CitizenFeedback.Local.Simulators.Zalo.Webhooks;

namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>One thing a phone shows, in either direction.</summary>
internal sealed record ChatMessage
{
    /// <summary>Counts this phone's messages from 1.</summary>
    public int Number { get; init; }

    public required string UserId { get; init; }

    /// <summary>Zalo's id: <c>msg_id</c> of the event, <c>message_id</c> of the API.</summary>
    public required string MessageId { get; init; }

    public DateTimeOffset At { get; init; }

    public bool FromUser { get; init; }

    /// <summary>text, image, file, location, sticker, contact, contactRequest, template, follow, unfollow, chatnow or raw.</summary>
    public required string Kind { get; init; }

    public string? Text { get; init; }

    /// <summary>A picture or file; relative to the simulator when it holds the bytes.</summary>
    public string? Url { get; init; }

    public string? Name { get; init; }

    /// <summary>Latitude and longitude in degrees.</summary>
    public IReadOnlyList<double>? Location { get; init; }

    public IReadOnlyList<ChatButton>? Buttons { get; init; }

    public ContactRequest? AskedContact { get; init; }

    public PhoneProfile? Contact { get; init; }

    public string? TemplateId { get; init; }

    public IReadOnlyDictionary<string, string>? Template { get; init; }

    /// <summary>Sent by a button that does not show its payload.</summary>
    public bool Hidden { get; init; }

    /// <summary>The webhook event that told the product.</summary>
    public string? EventId { get; init; }

    /// <summary>How far that webhook got; filled in when the message is read.</summary>
    public Delivery? Delivery { get; init; }
}
