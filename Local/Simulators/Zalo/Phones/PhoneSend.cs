using System.Text.Json.Nodes;

namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>What a phone is told to do: exactly one of text, image, file, location, contact, sticker, follow, unfollow, chatnow, event.</summary>
/// <param name="Hidden">With a text: sent by a button that does not show it.</param>
/// <param name="Image">The picture in base64; <paramref name="ImageBytes"/> is another name for it. A text beside it is its caption.</param>
/// <param name="File">The file in base64.</param>
/// <param name="Location">Latitude and longitude in degrees.</param>
/// <param name="Event">A whole event; what its envelope lacks is filled in.</param>
/// <param name="Timestamp">The event's time in epoch milliseconds instead of now.</param>
internal sealed record PhoneSend(
    string? Text = null,
    bool Hidden = false,
    string? Image = null,
    string? ImageBytes = null,
    string? File = null,
    string? Name = null,
    IReadOnlyList<double>? Location = null,
    PhoneProfile? Contact = null,
    string? Sticker = null,
    bool Follow = false,
    bool Unfollow = false,
    bool Chatnow = false,
    JsonObject? Event = null,
    string? Timestamp = null);
