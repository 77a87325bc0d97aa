namespace CitizenFeedback.Core.Deadlines;

/// <summary>A stretch of a working day in which the offices work.</summary>
/// <param name="Opens">On the wall clock of Viet Nam; this moment belongs to it.</param>
/// <param name="Closes">This moment does not.</param>
public sealed record OfficeSession(TimeOnly Opens, TimeOnly Closes);
