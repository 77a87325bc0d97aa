namespace CitizenFeedback.Core.Classification.Procedures;

/// <summary>An administrative procedure of the national list that a text names.</summary>
/// <param name="Code">As <c>1.001193</c>.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Level">Who receives it.</param>
public sealed record Procedure(string Code, string Name, ProcedureLevel Level);
