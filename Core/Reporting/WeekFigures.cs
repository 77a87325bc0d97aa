namespace CitizenFeedback.Core.Reporting;

/// <summary>How the machine did with what came in a week; for staff, so that nothing is concealed.</summary>
/// <param name="Classified">Feedback received, and drafts that were declined and left.</param>
/// <param name="Unsure">Of these, what it did not decide.</param>
/// <param name="Declined">What it declined, in the dialog or at receipt.</param>
/// <param name="Insisted">Of what it declined, where the sender asked for a person.</param>
/// <param name="Corrected">Where people found another scope or field until now.</param>
public sealed record WeekFigures(Week Week, int Classified, int Unsure, int Declined, int Insisted, int Corrected)
{
    /// <param name="facts">Of the feedback of that week that is counted.</param>
    /// <param name="left">Number of drafts that were declined and went no further.</param>
    public static WeekFigures Of(Week week, IReadOnlyCollection<MachineFacts> facts, int left) => new(
        week, facts.Count + left, facts.Count(fact => fact.WasUnsure), facts.Count(fact => fact.WasDeclined) + left, facts.Count(fact => fact.WasInsisted),
        facts.Count(fact => fact.IsCorrected));
}
