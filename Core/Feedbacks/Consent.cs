namespace CitizenFeedback.Core.Feedbacks;

/// <summary>That the sender agreed to how the own data are used (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).</summary>
/// <param name="Version">Which words were agreed to; they stand in the page texts of that release.</param>
public sealed record Consent(string Version, DateTimeOffset At);
