using CitizenFeedback.Core.Reporting;
using CsCheck;

namespace CitizenFeedback.Core.Tests.Reporting;

/// <summary>Small numbers cannot be read and cannot be computed back.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void Attack_OnAnyMonth_FindsNoSmallNumber()
    {
        var (tables, narrowest) = (0, int.MaxValue);
        AnyMonth.Facts(agencies: 4, most: 18).Sample(facts =>
        {
            var month = SumMonth.Of(AnyMonth.Month, facts, AnyMonth.At);
            if (month.Agencies.Count is 0 or > 3)
                return;
            Interlocked.Increment(ref tables);
            var attacker = new Attacker(month);
            foreach (var (count, row, isRest) in SmallOnesOf(facts, month))
            {
                var candidates = attacker.Candidates(count, row, isRest);
                narrowest = Math.Min(narrowest, candidates);
                Assert.True(candidates >= SmallNumbers.Fewest, $"{count}, row {row}, rest {isRest}: {candidates} left of {month} {string.Join(" ", month.Agencies)}");
            }
        }, iter: 1500, threads: 1);
        Assert.True(tables > 300, $"only {tables} tables attacked");
    }

    /// <summary>Tables too large to try out: each column alone, by what follows from sums.</summary>
    [Fact]
    public void Figures_OfAnyMonth_AreTrueAndKeepTheirWidth() => AnyMonth.Facts(agencies: 12, most: 60).Sample(facts =>
    {
        var month = SumMonth.Of(AnyMonth.Month, facts, AnyMonth.At);
        Assert.True(Holds(month.Received, facts.Length) && Holds(month.Declined, facts.Count(fact => fact.IsDeclined)));
        foreach (var (column, city, rows) in Columns(month))
        {
            var truth = Truths(facts, month).Select(tally => column(tally)).ToList();
            Assert.True(Holds(city, column(Tally.Of([.. facts.Where(fact => !fact.IsDeclined)]))));
            Assert.All(rows.Zip(truth), row => Assert.True(Holds(row.First, row.Second)));
            for (var row = 0; row < rows.Count; row++)
                if (truth[row] < SmallNumbers.Fewest)
                    Assert.True(Narrowed(city, rows, row) >= SmallNumbers.Width);
        }
    }, iter: 3000);

    [Fact]
    public void Figures_NeverTellACountBelowFive() => AnyMonth.Facts(agencies: 8, most: 40).Sample(facts =>
    {
        var month = SumMonth.Of(AnyMonth.Month, facts, AnyMonth.At);
        var told = Columns(month).SelectMany(column => column.Rows.Append(column.City)).Append(month.Received).Append(month.Declined);
        Assert.All(told, count => Assert.False(count.IsExact && count.Most < SmallNumbers.Fewest));
    }, iter: 2000);

    [Fact]
    public void Part_ThatAloneIsSmall_TakesAnotherRowWithIt()
    {
        var scope = PublicColumn.Of(75, [25, 30, 20]);
        var answered = scope.Part(38, [15, 20, 3]);
        Assert.Equal(new PublicCount(0, 4), answered.Rows[2]);
        Assert.Equal([new PublicCount(5, 20), PublicCount.Exactly(20)], answered.Rows.Take(2));
        Assert.Equal(PublicCount.Exactly(38), answered.City);
    }

    /// <summary>Nine of nine and seven of nine were in time: told exactly, the city and the third agency would give away the two that were late.</summary>
    [Fact]
    public void Part_OfConcealedWholes_GivesTheirRestsNotAwayTogether()
    {
        var answered = PublicColumn.Of(49, [22, 16, 11]).Part(30, [12, 9, 9]);
        var inTime = answered.Part(23, [7, 7, 9]);
        var late = 30 - 12 - (inTime.City.Least - inTime.Rows[0].Most);
        Assert.True(late >= SmallNumbers.Width);
    }

    [Fact]
    public void Agencies_WithFew_StandTogether()
    {
        var facts = Of("A", 20).Concat(Of("B", 7)).Concat(Of("C", 2)).Concat(Of(null, 1)).ToList();
        var month = SumMonth.Of(AnyMonth.Month, facts, AnyMonth.At);
        Assert.Equal([("A", 20), (AgencyFigures.Others, 10)], month.Agencies.Select(agency => (agency.AgencyCode, agency.Figures.InScope.Most)));
    }

    [Fact]
    public void Figures_OfAMonthWithFew_TellNothing()
    {
        var month = SumMonth.Of(AnyMonth.Month, [.. Of("A", 4)], AnyMonth.At);
        Assert.Empty(month.Agencies);
        Assert.Equal((new PublicCount(0, 4), new PublicCount(0, 8)), (month.City.InScope, month.Received));
        Assert.Null(month.City.MedianDays);
    }

    private static IEnumerable<FeedbackFacts> Of(string? agency, int count) => Enumerable.Repeat(AnyMonth.Fact(true, true, true, true, agency), count);

    private static bool Holds(PublicCount told, int truth) => told.Least <= truth && truth <= told.Most;

    private static int Narrowed(PublicCount city, IReadOnlyList<PublicCount> rows, int row)
    {
        var others = rows.Where((_, index) => index != row).Aggregate(PublicCount.Exactly(0), (sum, other) => sum + other);
        return Math.Min(rows[row].Most, city.Most - others.Least) - Math.Max(rows[row].Least, city.Least - others.Most);
    }

    private static IEnumerable<(Func<Tally, int> Of, PublicCount City, IReadOnlyList<PublicCount> Rows)> Columns(MonthFigures month)
    {
        yield return (tally => tally.Answered, month.City.Answered, [.. month.Agencies.Select(agency => agency.Figures.Answered)]);
        yield return (tally => tally.OnTime, month.City.OnTime, [.. month.Agencies.Select(agency => agency.Figures.OnTime)]);
        yield return (tally => tally.Rated, month.City.Rated, [.. month.Agencies.Select(agency => agency.Figures.Rated)]);
        yield return (tally => tally.Satisfied, month.City.Satisfied, [.. month.Agencies.Select(agency => agency.Figures.Satisfied)]);
    }

    /// <summary>The true sums behind each row.</summary>
    private static List<Tally> Truths(IEnumerable<FeedbackFacts> facts, MonthFigures month)
    {
        var named = month.Agencies.Select(agency => agency.AgencyCode).Where(code => code != AgencyFigures.Others).ToHashSet();
        var rows = facts.Where(fact => !fact.IsDeclined).ToLookup(fact => named.Contains(NameOf(fact)) ? NameOf(fact) : AgencyFigures.Others);
        return [.. month.Agencies.Select(agency => Tally.Of([.. rows[agency.AgencyCode]]))];
    }

    private static string NameOf(FeedbackFacts fact) => fact.AgencyCode ?? AgencyFigures.Unassigned;

    private static IEnumerable<(string Count, int Row, bool IsRest)> SmallOnesOf(FeedbackFacts[] facts, MonthFigures month)
    {
        var truths = Truths(facts, month);
        for (var row = -1; row < truths.Count; row++)
        {
            var tally = row < 0 ? Tally.Of([.. facts.Where(fact => !fact.IsDeclined)]) : truths[row];
            (string Name, int Part, int Whole)[] parts =
                [("answered", tally.Answered, tally.InScope), ("in time", tally.OnTime, tally.Answered), ("rated", tally.Rated, tally.Answered), ("satisfied", tally.Satisfied, tally.Rated)];
            foreach (var (name, part, whole) in parts)
            {
                if (part < SmallNumbers.Fewest)
                    yield return (name, row, false);
                if (whole - part < SmallNumbers.Fewest)
                    yield return (name, row, true);
            }
        }
    }
}
