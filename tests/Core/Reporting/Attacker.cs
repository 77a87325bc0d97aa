using CitizenFeedback.Core.Reporting;

namespace CitizenFeedback.Core.Tests.Reporting;

/// <summary>
/// Somebody who knows everything that is told, that rows add up and that a part is no larger than its whole, and tries every table of counts:
/// answered, of these in time and rated, of these satisfied. What holds in all that fit is known.
/// </summary>
internal sealed class Attacker
{
    private readonly Figures[] _told;
    private readonly Figures _city;
    private readonly Dictionary<string, HashSet<int>> _possible = [];

    public Attacker(MonthFigures month)
    {
        (_city, _told) = (month.City, [.. month.Agencies.Select(agency => agency.Figures)]);
        foreach (var answered in Tables(_city.Answered, row => _told[row].Answered, row => _told[row].InScope.Most))
        {
            var (onTime, rated) = (new Parts(answered, _city.OnTime, [.. _told.Select(row => row.OnTime)]), Ratings(answered).ToList());
            if (!onTime.AreThere || rated.Count == 0)
                continue;
            for (var row = 0; row < _told.Length; row++)
                Note("answered", row, [answered[row]], _told[row].InScope.Most);
            Note("answered", -1, [answered.Sum()], _city.InScope.Most);
            Note("in time", onTime, answered);
            foreach (var (ratings, satisfied) in rated)
            {
                for (var row = 0; row < _told.Length; row++)
                    Note("rated", row, [ratings[row]], answered[row]);
                Note("rated", -1, [ratings.Sum()], answered.Sum());
                Note("satisfied", satisfied, ratings);
            }
        }
    }

    /// <param name="row">-1: the city.</param>
    /// <param name="rest">What is missing to the whole.</param>
    public int Candidates(string count, int row, bool rest) => _possible[Key(count, row, rest)].Count;

    private IEnumerable<(int[] Ratings, Parts Satisfied)> Ratings(int[] answered) =>
        from ratings in Tables(_city.Rated, row => _told[row].Rated, row => answered[row])
        let satisfied = new Parts(ratings, _city.Satisfied, [.. _told.Select(row => row.Satisfied)])
        where satisfied.AreThere
        select (ratings, satisfied);

    private IEnumerable<int[]> Tables(PublicCount city, Func<int, PublicCount> told, Func<int, int> whole, int row = 0, int sum = 0)
    {
        if (row == _told.Length)
        {
            if (sum >= city.Least && sum <= city.Most)
                yield return new int[row];
            yield break;
        }

        for (var count = told(row).Least; count <= Math.Min(told(row).Most, whole(row)) && sum + count <= city.Most; count++)
            foreach (var table in Tables(city, told, whole, row + 1, sum + count))
            {
                table[row] = count;
                yield return table;
            }
    }

    private void Note(string count, Parts parts, int[] wholes)
    {
        for (var row = 0; row < wholes.Length; row++)
            Note(count, row, parts.Of(row), wholes[row]);
        Note(count, -1, parts.All, wholes.Sum());
    }

    private void Note(string count, int row, IEnumerable<int> values, int whole)
    {
        var (parts, rests) = (Of(Key(count, row, false)), Of(Key(count, row, true)));
        foreach (var value in values)
        {
            parts.Add(value);
            rests.Add(whole - value);
        }
    }

    private HashSet<int> Of(string key) => _possible.TryGetValue(key, out var set) ? set : _possible[key] = [];

    private static string Key(string count, int row, bool rest) => $"{count} {row} {rest}";

    /// <summary>What parts may be if the wholes are these: ranges with a sum, which can be narrowed by themselves.</summary>
    private sealed class Parts(int[] wholes, PublicCount city, PublicCount[] told)
    {
        private readonly int[] _most = [.. told.Select((row, index) => Math.Min(row.Most, wholes[index]))];

        private int Least => told.Sum(row => row.Least);

        public bool AreThere => told.Zip(_most).All(row => row.First.Least <= row.Second) && Least <= city.Most && _most.Sum() >= city.Least;

        public IEnumerable<int> All => Between(Math.Max(city.Least, Least), Math.Min(city.Most, _most.Sum()));

        public IEnumerable<int> Of(int row) => Between(
            Math.Max(told[row].Least, city.Least - (_most.Sum() - _most[row])), Math.Min(_most[row], city.Most - (Least - told[row].Least)));

        private static IEnumerable<int> Between(int least, int most) => Enumerable.Range(least, most - least + 1);
    }
}
