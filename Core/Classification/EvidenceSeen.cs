namespace CitizenFeedback.Core.Classification;

/// <summary>What a text was seen to hold.</summary>
/// <param name="Matches">Phrases with their evidence, in the order of the text.</param>
/// <param name="NamesSetting">An office or a procedure is named.</param>
public sealed record EvidenceSeen(IReadOnlyList<PhraseMatch<Evidence>> Matches, bool NamesSetting)
{
    /// <summary>
    /// Sum of weights for a scope; a repeated phrase counts once. In-scope evidence outside any administrative setting shrinks:
    /// a rude waiter is no conduct of an official.
    /// </summary>
    public double WeightFor(Scope scope, double withoutSetting)
    {
        var weight = Matches.SelectMany(match => match.Values).Where(evidence => evidence.Scope == scope).Distinct().Sum(evidence => evidence.Weight);
        return scope.IsInScope() && !NamesSetting ? weight * withoutSetting : weight;
    }
}
