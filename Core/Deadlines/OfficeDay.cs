namespace CitizenFeedback.Core.Deadlines;

/// <summary>The hours of every working day while one row set of <c>data/office-hours.tsv</c> is valid.</summary>
/// <param name="Sessions">In order, without overlap, at least one.</param>
/// <param name="Confidence">That of the least sure row.</param>
public sealed record OfficeDay(Validity Validity, IReadOnlyList<OfficeSession> Sessions, string Source, Confidence Confidence)
{
    public TimeOnly Opens => Sessions[0].Opens;

    public TimeOnly Closes => Sessions[^1].Closes;
}
