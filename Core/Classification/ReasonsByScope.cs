namespace CitizenFeedback.Core.Classification;

/// <summary>The finer reasons a scope may have: a decision never names one of another scope.</summary>
internal sealed class ReasonsByScope(IReadOnlyList<string> reasons)
{
    private static readonly Dictionary<Scope, string[]> Allowed = new()
    {
        [Scope.Regulation] = ["online-fault", "fee", "unclear-guidance", "rule-impractical", "rule-conflict", "extra-papers"],
        [Scope.Conduct] = ["late-file", "not-accepted", "extra-papers", "many-trips", "attitude", "harassment-money", "unclear-guidance", "praise"],
        [Scope.Proposal] = ["proposal"],
        [Scope.Incident] = ["incident", "emergency"],
        [Scope.ComplaintOrDenunciation] = ["complaint", "denunciation"],
        [Scope.Question] = ["question"],
        [Scope.Other] = ["spam", "abuse", "greeting", "private-dispute", "other-province", "judicial", "private-firm", "criminal", "chat", "nonsense"],
    };

    private readonly Dictionary<Scope, int[]> _allowed =
        Allowed.ToDictionary(pair => pair.Key, pair => Enumerable.Range(0, reasons.Count).Where(index => pair.Value.Contains(reasons[index])).ToArray());

    public string? Likeliest(Scope scope, ReadOnlySpan<float> shares)
    {
        var likeliest = -1;
        foreach (var reason in _allowed[scope])
        {
            if (likeliest < 0 || shares[reason] > shares[likeliest])
                likeliest = reason;
        }

        return likeliest < 0 ? null : reasons[likeliest];
    }
}
