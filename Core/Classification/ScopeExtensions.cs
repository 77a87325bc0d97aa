namespace CitizenFeedback.Core.Classification;

public static class ScopeExtensions
{
    /// <summary>Whether feedback of this scope is taken by the channel.</summary>
    public static bool IsInScope(this Scope scope) => scope is Scope.Regulation or Scope.Conduct or Scope.Proposal;
}
