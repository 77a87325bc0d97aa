namespace CitizenFeedback.Core.Reporting;

/// <summary>How the machine did with what came in a week; for staff, so that nothing is concealed.</summary>
/// <param name="Classified">Feedback received, and drafts that were declined and left.</param>
/// <param name="Unsure">Of these, what it did not decide.</param>
/// <param name="Declined">What it declined, in the dialog or at receipt.</param>
/// <param name="Insisted">Of what it declined, where the sender asked for a person.</param>
/// <param name="Corrected">Where people found another scope or field until now.</param>
public sealed record WeekFigures(Week Week, int Classified, int Unsure, int Declined, int Insisted, int Corrected)
{
    public static WeekFigures None(Week week) => new(week, 0, 0, 0, 0, 0);

    /// <summary>With one more feedback of that week.</summary>
    public WeekFigures With(MachineFacts facts) => this with
    {
        Classified = Classified + 1,
        Unsure = Unsure + (facts.WasUnsure ? 1 : 0),
        Declined = Declined + (facts.WasDeclined ? 1 : 0),
        Insisted = Insisted + (facts.WasInsisted ? 1 : 0),
        Corrected = Corrected + (facts.IsCorrected ? 1 : 0),
    };

    /// <summary>With one more draft that was declined and went no further.</summary>
    public WeekFigures WithLeft() => this with { Classified = Classified + 1, Declined = Declined + 1 };
}
