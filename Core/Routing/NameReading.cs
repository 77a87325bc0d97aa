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

    /// <param name="meanings">All that fold to the words found.</param>
    /// <param name="written">The words as written.</param>
    /// <param name="districts">Former districts the name can belong to by what the text says.</param>
    public static NameReading Of(IReadOnlyList<NameMeaning> meanings, Spelling written, IReadOnlyList<string> districts)
    {
        var fitting = meanings.Where(name => name.HasKindOf(written)).ToList();
        if (!fitting.Exists(name => name.Unit is not null))
            return new NameReading(AgenciesOf(fitting), []);

        var spelled = Spelled(fitting, written);
        var present = spelled.Find(name => name.Agency is not null);
        var inDistrict = UnitsOf(spelled).FindAll(unit => districts.Contains(unit.District));
        if (inDistrict.Count == 0)
            return new NameReading(AgenciesOf(spelled), UnitsOf(spelled.FindAll(name => present?.IsSpelledLike(name) != true)));
        return present is not null && inDistrict.Exists(unit => unit.Successors.Contains(present.Agency))
            ? new NameReading(AgenciesOf(spelled), inDistrict.FindAll(unit => unit.IsSplit))
            : new NameReading([], inDistrict);
    }

    /// <summary>Those spelled just so; else those that differ by missing diacritics only; else, for a slip of the pen, the agency of today.</summary>
    private static List<NameMeaning> Spelled(List<NameMeaning> meanings, Spelling written)
    {
        if (meanings.FindAll(name => name.IsSpelledIn(written)) is { Count: > 0 } exactly)
            return exactly;
        return meanings.FindAll(name => name.MayBeSpelledIn(written)) is { Count: > 0 } nearly
            ? nearly
            : meanings.FindAll(name => name.Agency is not null);
    }

    private static List<Agency> AgenciesOf(List<NameMeaning> meanings) => [.. meanings.Select(name => name.Agency).OfType<Agency>()];

    private static List<FormerUnit> UnitsOf(List<NameMeaning> meanings) => [.. meanings.Select(name => name.Unit).OfType<FormerUnit>()];
}
