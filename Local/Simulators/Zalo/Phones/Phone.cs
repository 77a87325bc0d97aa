namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>One phone with Zalo on it.</summary>
/// <param name="UserId">The person's id for this OA.</param>
/// <param name="LastInteraction">The last time the person did something towards the OA; opens Zalo's window for answers.</param>
/// <param name="SharedInfo">What the person submitted through the OA's contact form.</param>
internal sealed record Phone(
    string UserId,
    PhoneProfile Profile,
    bool Follows = false,
    bool Chatted = false,
    DateTimeOffset? LastInteraction = null,
    PhoneProfile? SharedInfo = null)
{
    public string DisplayName => Profile.Name ?? $"Người dùng {UserId[..Math.Min(4, UserId.Length)]}";
}
