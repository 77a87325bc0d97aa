using CitizenFeedback.Core.Handling;

namespace CitizenFeedback.Core.Reporting;

/// <summary>The true sums of some feedback. Small ones among them are for nobody: see <see cref="SmallNumbers"/>.</summary>
/// <param name="Satisfied">Content or accepting: Hanoi adds the two up as satisfied.</param>
/// <param name="MedianDays">Of the working days to the answer; null if nothing is answered.</param>
public sealed record Tally(int InScope, int Answered, int OnTime, int Rated, int Satisfied, double? MedianDays)
{
    /// <param name="facts">None of them declined.</param>
    public static Tally Of(IReadOnlyCollection<FeedbackFacts> facts)
    {
        var answered = facts.Where(fact => fact.AnsweredAt is not null).ToList();
        return new Tally(
            facts.Count,
            answered.Count,
            answered.Count(fact => !fact.WasLate),
            answered.Count(fact => fact.Satisfaction is not null),
            answered.Count(fact => fact.Satisfaction is Satisfaction.Satisfied or Satisfaction.Acceptable),
            MedianOf([.. answered.Select(fact => fact.WorkingDays!.Value).Order()]));
    }

    private static double? MedianOf(IReadOnlyList<int> ordered) =>
        ordered.Count == 0 ? null : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2.0;
}
