namespace CitizenFeedback.Core.Reporting;

/// <summary>
/// One count for all agencies of a month and for the whole city, as it is told: what is concealed cannot be computed back from the city's count
/// and the other rows either.
/// </summary>
public sealed class PublicColumn
{
    private readonly PublicCount[] _rows;

    private PublicColumn(PublicCount city, PublicCount[] rows) => (City, _rows) = (city, rows);

    public PublicCount City { get; private set; }

    public IReadOnlyList<PublicCount> Rows => _rows;

    /// <param name="rows">None of them small.</param>
    public static PublicColumn Of(int city, IEnumerable<int> rows) => new(SmallNumbers.Tell(city), [.. rows.Select(PublicCount.Exactly)]);

    /// <summary>
    /// Counts that are parts of those of this column. While a concealed one can be computed too closely, the smallest row that is told is
    /// blurred too (complementary suppression); if no row is left, the city's count.
    /// </summary>
    public PublicColumn Part(int city, IReadOnlyList<int> rows)
    {
        var told = new PublicColumn(TellCity(city), [.. rows.Zip(_rows, SmallNumbers.TellPart)]);
        var concealed = Enumerable.Range(0, rows.Count).Where(row => !told._rows[row].IsExact).ToList();
        foreach (var row in Enumerable.Range(0, rows.Count).Except(concealed).OrderBy(row => rows[row]))
        {
            if (told.Keeps(concealed, this))
                return told;
            told._rows[row] = SmallNumbers.Blur(_rows[row]);
        }

        if (!told.Keeps(concealed, this))
            told.City = new PublicCount(0, City.Most);
        return told;
    }

    /// <summary>A whole that is concealed may be smaller than it is by what its parts, told row by row, can be smaller than the wholes.</summary>
    private PublicCount TellCity(int part)
    {
        var told = SmallNumbers.TellPart(part, City);
        return City.IsExact ? told : told with { Least = Math.Max(0, told.Least - SmallNumbers.Fewest) };
    }

    /// <summary>Whether everything concealed keeps its width for somebody who knows all that is told, that rows add up and that parts are within their wholes.</summary>
    private bool Keeps(IReadOnlyList<int> concealed, PublicColumn whole) =>
        (City.IsExact || Width(City, Sum) >= SmallNumbers.Width)
        && concealed.All(row => Width(_rows[row], Follows(row, whole)) >= SmallNumbers.Width)
        && (Array.TrueForAll(whole._rows, row => row.IsExact) || whole.MostConcealed - LeastWithin(whole) >= SmallNumbers.Width);

    private PublicCount Sum => _rows.Aggregate(PublicCount.Exactly(0), (sum, row) => sum + row);

    /// <summary>What follows for a row from the city's count and the other rows.</summary>
    private PublicCount Follows(int row, PublicColumn whole)
    {
        var others = Enumerable.Range(0, _rows.Length).Where(other => other != row).ToLookup(other => whole._rows[other].IsExact, other => _rows[other]);
        var most = others[true].Sum(other => other.Most) + Math.Min(others[false].Sum(other => other.Most), whole.MostConcealed);
        return new PublicCount(City.Least - most, City.Most - (Sum.Least - _rows[row].Least));
    }

    /// <summary>What the parts of all concealed wholes must be together.</summary>
    private int LeastWithin(PublicColumn whole) => City.Least - _rows.Zip(whole._rows).Where(row => row.Second.IsExact).Sum(row => row.First.Most);

    /// <summary>What all concealed rows can be together.</summary>
    private int MostConcealed => City.Most - _rows.Where(row => row.IsExact).Sum(row => row.Most);

    private static int Width(PublicCount told, PublicCount follows) => Math.Min(told.Most, follows.Most) - Math.Max(told.Least, follows.Least);
}
