namespace CitizenFeedback.Core.Deadlines;

/// <summary>What is left of a limit; below zero when it has passed.</summary>
/// <param name="OfficeTime">Until the due time. Limits of every unit can be put in order by it.</param>
/// <param name="Days">
/// From the day in Viet Nam to the last day of the limit: calendar days if its unit is that, otherwise working days. 0 on the last day.
/// </param>
public sealed record Remaining(TimeSpan OfficeTime, int Days);
