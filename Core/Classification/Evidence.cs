namespace CitizenFeedback.Core.Classification;

/// <summary>What a phrase says for a scope.</summary>
/// <param name="Phrase">As the data file spells it.</param>
/// <param name="Scope">The scope it speaks for.</param>
/// <param name="Weight">1 weak, 2 some, 3 strong, 4 and 5 nearly decisive.</param>
public sealed record Evidence(string Phrase, Scope Scope, double Weight);
