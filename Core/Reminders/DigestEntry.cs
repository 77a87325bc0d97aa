using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Reminders;

/// <summary>One case in a digest, and why it stands there.</summary>
/// <param name="Rule">Id of the reminder rule.</param>
/// <param name="IsLate">The limit had passed when the reminder became due.</param>
/// <param name="Number">Of the reminder within its feedback: work that came back twice on a day is told twice.</param>
public sealed record DigestEntry(FeedbackId Code, string Rule, Step Step, DateTimeOffset DueAt, bool IsLate, int Number = 0);
