namespace CitizenFeedback.Core.Handling;

/// <summary>One reminder that is or was owed.</summary>
/// <param name="Number">1 for the feedback's first.</param>
public sealed record Reminder(int Number, string Rule, Step Step, ReminderLevel Level, string AgencyCode, DateTimeOffset DueAt, DateTimeOffset Since);
