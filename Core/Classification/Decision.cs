namespace CitizenFeedback.Core.Classification;

/// <summary>A classification with its reasons.</summary>
/// <param name="Scope">The likeliest scope, also when unsure.</param>
/// <param name="Score">0 (nothing seen) to 1 (clear).</param>
/// <param name="Unsure">A person must look: the evidence is thin, or two scopes are close.</param>
/// <param name="Evidence">The words it went by, as written in the text.</param>
/// <param name="Model">Name and version of what decided.</param>
public sealed record Decision(Scope Scope, double Score, bool Unsure, IReadOnlyList<string> Evidence, string Model);
