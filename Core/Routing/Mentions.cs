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

    /// <summary>The wards and communes that may be meant.</summary>
    public IEnumerable<Agency> Places => Concerned.Where(agency => agency.IsPlace);
}
