using System.Text.Json.Serialization;
using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Conversations;

/// <summary>What one message brought into the draft.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(DraftText), "text")]
[JsonDerivedType(typeof(DraftPicture), "picture")]
[JsonDerivedType(typeof(DraftLocation), "location")]
[JsonDerivedType(typeof(DraftContact), "contact")]
public abstract record DraftContent;

public sealed record DraftText(string Text) : DraftContent;

public sealed record DraftPicture(Attachment Picture, string? Caption) : DraftContent;

public sealed record DraftLocation(GeoPoint Place) : DraftContent;

public sealed record DraftContact(string? Name, string? Phone, string? Address) : DraftContent;
