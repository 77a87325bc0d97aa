namespace CitizenFeedback.Core.Conversations.Safety;

/// <summary>Whom somebody in danger can call.</summary>
/// <param name="Name">Who answers there, as people are told.</param>
public sealed record Helpline(string Number, string Name);
