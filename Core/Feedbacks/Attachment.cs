namespace CitizenFeedback.Core.Feedbacks;

/// <summary>A stored picture: its blob name and its type as read from the content.</summary>
public sealed record Attachment(string Name, string ContentType);

/// <summary>A place on earth in degrees (WGS 84), as the sender's phone gave it.</summary>
public sealed record GeoPoint(double Latitude, double Longitude);
