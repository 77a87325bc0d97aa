namespace CitizenFeedback.Local.Play;

/// <summary>One chat after its person put the phone down.</summary>
/// <param name="After">The phone's last message before this chat.</param>
/// <param name="Until">The phone's last message of this chat.</param>
public sealed record PlayedChat(PlayChat Chat, PhoneClient Phone, int After, int Until, Ending Ending, string? Why);
