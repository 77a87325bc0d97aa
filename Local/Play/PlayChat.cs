namespace CitizenFeedback.Local.Play;

/// <summary>One line of a play: a person, what they write, and what they answer when asked.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="From">The same word in two lines is the same phone.</param>
/// <param name="Expect">The scope a person would give it; null: nobody said.</param>
public sealed record PlayChat(int Line, string From, IReadOnlyList<PlayMessage> Messages, PlayProfile Profile, string? Expect);
