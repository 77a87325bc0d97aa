namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>The card by which an OA asks for a person's contact data.</summary>
internal sealed record ContactRequest(string Title, string Subtitle, string ImageUrl);
