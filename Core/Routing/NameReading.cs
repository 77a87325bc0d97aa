namespace CitizenFeedback.Core.Routing;

/// <summary>What one name in a text stands for. The spelling decides first, then the district; a name of today is taken as one.</summary>
public sealed class NameReading
{
    private NameReading(IReadOnlyList<Agency> agencies, IReadOnlyList<FormerUnit> units)
    {
        Agencies = agencies;
        Former = units.Count == 0 ? null : new FormerMention(units, agencies.FirstOrDefault());
    }

    public IReadOnlyList<Agency> Agencies { get; }

    public FormerMention? Former { get; }

    /// <param name="name">As found.</param>
    /// <param name="districts">Former districts it can belong to by what the text says.</param>
    public static NameReading Of(FoundName name, IReadOnlyList<string> districts)
    {
        if (!name.Meanings.Any(meaning => meaning.Unit is not null))
            return new NameReading(AgenciesOf(name.Meanings), []);

        var spelled = Spelled(name.Meanings, name.Written);
        var present = spelled.Find(meaning => meaning.Agency is not null);
        var inDistrict = UnitsOf(spelled).FindAll(unit => districts.Contains(unit.District));
        if (inDistrict.Count == 0)
        {
            var former = spelled.FindAll(meaning => present?.IsSpelledLike(meaning) != true && IsName(meaning, name.Written));
            return new NameReading(AgenciesOf(spelled), UnitsOf(former));
        }

        return present is not null && inDistrict.Exists(unit => unit.Successors.Contains(present.Agency))
            ? new NameReading(AgenciesOf(spelled), inDistrict.FindAll(unit => unit.IsSplit))
            : new NameReading([], inDistrict);
    }

    /// <summary>Those spelled just so; else those that differ by missing diacritics only; else, for a slip of the pen, the agency of today.</summary>
    private static List<NameMeaning> Spelled(IReadOnlyList<NameMeaning> meanings, Spelling written)
    {
        if (meanings.Where(meaning => meaning.IsSpelledIn(written)).ToList() is { Count: > 0 } exactly)
            return exactly;
        return meanings.Where(meaning => meaning.MayBeSpelledIn(written)).ToList() is { Count: > 0 } nearly
            ? nearly
            : [.. meanings.Where(meaning => meaning.Agency is not null)];
    }

    private static bool IsName(NameMeaning meaning, Spelling written) => meaning.Unit?.IsEverydayName != true || written.EndsInCapitals;

    private static List<Agency> AgenciesOf(IEnumerable<NameMeaning> meanings) => [.. meanings.Select(meaning => meaning.Agency).OfType<Agency>()];

    private static List<FormerUnit> UnitsOf(IEnumerable<NameMeaning> meanings) => [.. meanings.Select(meaning => meaning.Unit).OfType<FormerUnit>()];
}
