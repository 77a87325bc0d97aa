namespace CitizenFeedback.Core.Reporting;

/// <summary>Makes the figures of a month of the facts of its feedback. Pure.</summary>
public static class SumMonth
{
    public static MonthFigures Of(Month month, IReadOnlyCollection<FeedbackFacts> facts, DateTimeOffset readAt)
    {
        var inScope = facts.Where(fact => !fact.IsDeclined).ToList();
        var groups = inScope.Count < SmallNumbers.Fewest ? [] : GroupsOf(inScope);
        var (city, rows) = (Tally.Of(inScope), groups.ConvertAll(group => Tally.Of(group.Facts)));
        var scope = PublicColumn.Of(city.InScope, rows.Select(row => row.InScope));
        var answered = scope.Part(city.Answered, rows.ConvertAll(row => row.Answered));
        var onTime = answered.Part(city.OnTime, rows.ConvertAll(row => row.OnTime));
        var rated = answered.Part(city.Rated, rows.ConvertAll(row => row.Rated));
        var satisfied = rated.Part(city.Satisfied, rows.ConvertAll(row => row.Satisfied));
        var declined = SmallNumbers.Tell(facts.Count - inScope.Count);
        return new MonthFigures(
            month, readAt,
            scope.City + declined, // which says no more than the two
            declined,
            FiguresOf(city, column => column.City),
            [.. groups.Select((group, index) => new AgencyFigures(group.Name, FiguresOf(rows[index], column => column.Rows[index])))]);

        Figures FiguresOf(Tally tally, Func<PublicColumn, PublicCount> told) => new(
            told(scope), told(answered), told(onTime), told(rated), told(satisfied),
            told(answered).Least < SmallNumbers.Fewest ? null : tally.MedianDays);
    }

    /// <summary>Agencies with few feedback stand together; the smallest others join them until they are enough to be told.</summary>
    private static List<Group> GroupsOf(IEnumerable<FeedbackFacts> facts)
    {
        var all = facts.GroupBy(fact => fact.AgencyCode ?? AgencyFigures.Unassigned, (name, group) => new Group(name, [.. group]))
            .OrderBy(group => group.Facts.Count).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        var few = new List<FeedbackFacts>();
        var joined = all.TakeWhile(group => Joins(group, few)).Count();
        var groups = all.Skip(joined).Reverse().ToList();
        if (few.Count > 0)
            groups.Add(new Group(AgencyFigures.Others, few));
        return groups;
    }

    private static bool Joins(Group group, List<FeedbackFacts> few)
    {
        if (group.Facts.Count >= SmallNumbers.Fewest && few.Count is 0 or >= SmallNumbers.Fewest)
            return false;
        few.AddRange(group.Facts);
        return true;
    }

    private sealed record Group(string Name, List<FeedbackFacts> Facts);
}
