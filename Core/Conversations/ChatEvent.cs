using System.Text.Json.Serialization;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Tracking;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Something a sender did in the chat.</summary>
/// <param name="Key">The same for every repeat of the same event: event name and message id, else name, time and sender.</param>
/// <param name="SenderId">The OA-scoped user id.</param>
/// <param name="SentAt">Zalo's timestamp: the order of a sender's events.</param>
public sealed record ChatEvent(string Key, string SenderId, DateTimeOffset SentAt, ChatContent Content)
{
    /// <summary>The session serialises the sender's events, and the key lets the queue drop repeats.</summary>
    public QueueMessage ToMessage() => QueueMessage.Of(WorkQueue.ZaloEvents, Key, this) with { SessionId = SenderId };
}

/// <summary>What the event brought.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextSent), "text")]
[JsonDerivedType(typeof(PictureSent), "picture")]
[JsonDerivedType(typeof(LocationSent), "location")]
[JsonDerivedType(typeof(ContactSent), "contact")]
[JsonDerivedType(typeof(OtherSent), "other")]
[JsonDerivedType(typeof(Followed), "followed")]
[JsonDerivedType(typeof(ConsentWithdrawn), "consent-withdrawn")]
[JsonDerivedType(typeof(RepliesOwed), "replies-owed")]
[JsonDerivedType(typeof(FormSubmitted), "form-submitted")]
[JsonDerivedType(typeof(DoneOnPage), "done-on-page")]
[JsonDerivedType(typeof(ReplyAgain), "reply-again")]
[JsonDerivedType(typeof(DrillAsked), "drill")]
public abstract record ChatContent;

public sealed record TextSent(string Text) : ChatContent
{
    public string Text { get; } = PlainText.Of(Text);
}

/// <param name="Caption">Text that came with the picture.</param>
public sealed record PictureSent(Uri Address, string? Caption) : ChatContent
{
    public string? Caption { get; } = PlainText.OfAny(Caption);
}

public sealed record LocationSent(GeoPoint Place) : ChatContent;

/// <summary>The contact form of Zalo (<c>user_submit_info</c>), old and new shape.</summary>
public sealed record ContactSent(string? Name, string? Phone, string? Address) : ChatContent
{
    public string? Name { get; } = PlainText.OfAny(Name);

    public string? Address { get; } = PlainText.OfAny(Address);
}

/// <summary>Something the dialog has no use for: sticker, voice, video, file, link, business card.</summary>
/// <param name="Kind">Zalo's word for it.</param>
public sealed record OtherSent(string Kind) : ChatContent
{
    /// <summary>Our own word for a message that is too large to be read; it is kept for a person.</summary>
    public const string TooLarge = "too-large";
}

/// <summary>The person followed the account or tapped "chat now".</summary>
public sealed record Followed : ChatContent;

/// <summary>The person told Zalo that their data shall be erased by us (<c>user_withdraw</c>; known from digests of Zalo's pages, not from those themselves).</summary>
public sealed record ConsentWithdrawn : ChatContent;

/// <summary>Our own call: replies are owed whose time has come.</summary>
public sealed record RepliesOwed : ChatContent;

/// <summary>Our own call: the sender has sent the draft with the form.</summary>
/// <param name="FilledWith">Keys of the chat's messages that stood in the form.</param>
public sealed record FormSubmitted(FeedbackId Id, IReadOnlyList<string> FilledWith) : ChatContent;

/// <summary>Our own call: something was to be done on the tracking page; the event's key is its cause in the feedback.</summary>
public sealed record DoneOnPage(FeedbackId Id, TrackingAct Act) : ChatContent;

/// <summary>Our own call: an operator wants a reply sent that had failed for good.</summary>
public sealed record ReplyAgain(ChatMessage Message) : ChatContent;

/// <summary>An operator rehearses the way of a feedback.</summary>
/// <param name="Name">As in <see cref="Drills.Drill"/>.</param>
public sealed record DrillAsked(string Name) : ChatContent;
