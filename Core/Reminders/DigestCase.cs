using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Reminders;

/// <summary>One case as an agency's system is told of it.</summary>
/// <param name="Reason">The same in Vietnamese, for people.</param>
/// <param name="Path">Where the case is read, below the address of the API.</param>
public sealed record DigestCase(FeedbackId Code, string Rule, Step Step, string Reason, DateTimeOffset DueAt, bool IsLate, string Path);
