namespace CitizenFeedback.Core.Routing;

/// <param name="Code">Our own short code, or the national statistics code of a ward or commune.</param>
/// <param name="Name">Official name, Vietnamese.</param>
/// <param name="Kind">Level and line.</param>
/// <param name="Fields">Matters it handles, in the words people use.</param>
public sealed record Agency(string Code, string Name, AgencyKind Kind, IReadOnlyList<string> Fields)
{
    /// <summary>UBND of a ward or commune; all others stand above one place.</summary>
    public bool IsPlace => Kind is AgencyKind.Ward or AgencyKind.Commune;

    /// <summary>People write "phường Láng" as often as "UBND phường Láng"; the shorter name finds both.</summary>
    public string NameInSpeech => IsPlace ? Name.Replace("UBND ", "", StringComparison.Ordinal) : Name;
}
