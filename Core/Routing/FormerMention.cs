namespace CitizenFeedback.Core.Routing;

/// <summary>A name of before 1 July 2025 in a text.</summary>
/// <param name="Units">The units it can mean, several when the text does not tell their districts; never none.</param>
/// <param name="Present">The agency of today whose name reads the same and may be meant instead.</param>
public sealed record FormerMention(IReadOnlyList<FormerUnit> Units, Agency? Present)
{
    /// <summary>The wards and communes the ground belongs to today, each once.</summary>
    public IEnumerable<Agency> Successors => Units.SelectMany(unit => unit.Successors).Distinct();
}
