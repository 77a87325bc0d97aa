namespace CitizenFeedback.Core.Links;

/// <summary>The product's address as people's phones and browsers reach it.</summary>
public sealed record PublicAddress(Uri Base);
