namespace CitizenFeedback.Core.Routing;

/// <summary>The names of agencies and places in a text, each once, in the order of the text.</summary>
/// <param name="Agencies">Agencies of today.</param>
/// <param name="FormerUnits">Wards, communes and towns of before 1 July 2025.</param>
/// <param name="FormerDistricts">
/// Districts of that time that no unit in <paramref name="FormerUnits"/> belongs to. No agency took one over whole.
/// </param>
public sealed record Mentions(IReadOnlyList<Agency> Agencies, IReadOnlyList<FormerMention> FormerUnits, IReadOnlyList<string> FormerDistricts)
{
    /// <summary>An agency or a unit is named, be it by its former name. A district is no place one could go to.</summary>
    public bool NameAnOffice => Agencies.Count > 0 || FormerUnits.Count > 0;

    /// <summary>The agencies named, and those that took over what is named by a former name: none of them may control itself.</summary>
    public IEnumerable<Agency> Concerned => Agencies.Concat(FormerUnits.SelectMany(former => former.Successors)).Distinct();

    /// <summary>The wards and communes that may be meant: of those that share a former ward, the one named beside it.</summary>
    public IEnumerable<Agency> Places => Agencies.Where(agency => agency.IsPlace).Concat(FormerUnits.SelectMany(Meant)).Distinct();

    /// <summary>Those among which only the street decides.</summary>
    public IReadOnlyList<Agency> UnclearPlaces => [.. FormerUnits.Where(IsUnclear).SelectMany(former => former.Successors).Distinct()];

    /// <summary>No ward of today that holds some of its ground is named, not even by the same name.</summary>
    public bool IsUnclear(FormerMention former) => former.Present is null && former.Successors.Skip(1).Any() && !former.Successors.Any(Agencies.Contains);

    private IEnumerable<Agency> Meant(FormerMention former) =>
        former.Successors.Where(ward => ward != former.Present && Agencies.Contains(ward)).ToList() is { Count: > 0 } named ? named : former.Successors;
}
