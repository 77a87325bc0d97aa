namespace CitizenFeedback.Core.Routing;

/// <param name="Code">Our own short code, or the national statistics code of a ward or commune.</param>
/// <param name="Name">Official name, Vietnamese.</param>
/// <param name="Kind">Level and line.</param>
/// <param name="Fields">Matters it handles, in the words people use.</param>
public sealed record Agency(string Code, string Name, AgencyKind Kind, IReadOnlyList<string> Fields);
