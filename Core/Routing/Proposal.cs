namespace CitizenFeedback.Core.Routing;

/// <summary>The agency proposed for a feedback; a coordinator may choose another.</summary>
/// <param name="AgencyCode">Key into the agency directory.</param>
/// <param name="Rule">Id of the rule that decided.</param>
/// <param name="Facts">What the rule saw, in words for the coordinator (Vietnamese).</param>
/// <param name="Candidates">
/// Codes of the wards and communes where it may have happened; several for a former ward split among them. Never a choice of where to
/// send it: the rule has made that.
/// </param>
public sealed record Proposal(string AgencyCode, string Rule, IReadOnlyList<string> Facts, IReadOnlyList<string> Candidates);
