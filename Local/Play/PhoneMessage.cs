namespace CitizenFeedback.Local.Play;

/// <summary>One thing a phone shows.</summary>
/// <param name="Number">Counts the phone's messages from 1.</param>
/// <param name="FromUser">Written by the person, not by the account.</param>
/// <param name="Kind">text, image, location, contactRequest …</param>
public sealed record PhoneMessage(int Number, DateTimeOffset At, bool FromUser, string Kind, string? Text, IReadOnlyList<PhoneButton>? Buttons)
{
    /// <summary>The <see cref="Kind"/> of Zalo's own form for name, phone and address.</summary>
    public const string ContactRequest = "contactRequest";

    public bool Offers(string payload) => Buttons?.Any(button => button.Payload == payload) == true;
}

/// <param name="Payload">What a tap sends.</param>
/// <param name="Url">What it opens instead.</param>
public sealed record PhoneButton(string Title, string? Payload, string? Url = null);
