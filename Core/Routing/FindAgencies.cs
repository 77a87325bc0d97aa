using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Routing;

/// <summary>Finds agencies by what somebody begins to type: names of today and of before July 2025, with or without diacritics.</summary>
public sealed class FindAgencies
{
    private const int FewestLetters = 2;

    private readonly AgencyDirectory _agencies;
    private readonly List<(string Folded, FoundAgency Found)> _names;

    public FindAgencies(AgencyDirectory agencies)
    {
        _agencies = agencies;
        _names =
        [
            .. agencies.All.Select(agency => (Fold(agency.Name), new FoundAgency(agency, Former: null))),
            .. agencies.FormerUnits.SelectMany(unit => unit.Successors.Select(agency => (Fold($"{unit.Name} {unit.District}"), new FoundAgency(agency, unit)))),
        ];
    }

    /// <returns>The likeliest first: what the text names by whatever name, then names that begin so, then those that hold all its words.</returns>
    public IReadOnlyList<FoundAgency> Run(string typed, int most)
    {
        var folded = Fold(typed);
        if (folded.Count(char.IsLetterOrDigit) < FewestLetters)
            return [];
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = _agencies.Read(typed).Agencies.Select(agency => new FoundAgency(agency, Former: null));
        var alike = _names
            .Select(name => (Rank: RankOf($" {name.Folded}", words, folded), name.Found))
            .Where(name => name.Rank is not null)
            .OrderBy(name => name.Rank)
            .Select(name => name.Found);
        return [.. named.Concat(alike).DistinctBy(found => (found.Agency, found.Former)).Take(most)];
    }

    private static int? RankOf(string name, string[] words, string typed) =>
        !Array.TrueForAll(words, word => name.Contains($" {word}", StringComparison.Ordinal)) ? null
        : name.Contains($" {typed}", StringComparison.Ordinal) ? 0
        : 1;

    private static string Fold(string text) =>
        string.Join(' ', new string([.. VietnameseText.Fold(text).Folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <param name="Former">The unit of before July 2025 by whose name it was found; null if by its own.</param>
public sealed record FoundAgency(Agency Agency, FormerUnit? Former);
