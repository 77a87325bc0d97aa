using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Classification;

/// <summary>
/// Decides what a text asks for by weighing evidence words, with and without diacritics alike. Out of scope and not unsure means
/// refusal, so it takes more than acceptance: refusing a lawful feedback is the worst error. Thread-safe.
/// </summary>
public sealed class Classifier
{
    private const string Model = "evidence-words-1";

    private static readonly Decision Nothing = new(Scope.Other, 0, Unsure: true, [], Model);

    private static readonly Scope[] Scopes = Enum.GetValues<Scope>();

    private readonly EvidenceWords _words;
    private readonly ClassificationLimits _limits;

    private Classifier(EvidenceWords words, ClassificationLimits limits)
    {
        _words = words;
        _limits = limits;
    }

    /// <exception cref="DataFileException">A data file is missing or wrong.</exception>
    public static Classifier Load(string dataFolder) => new(
        EvidenceWords.Load(dataFolder),
        ClassificationLimits.Load(Path.Combine(dataFolder, "classification-limits.tsv")));

    public Decision Classify(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Nothing;
        if (SmallTalk.IsGreetingOnly(text))
            return new Decision(Scope.Other, 1, Unsure: false, [text.Trim()], Model);

        var folded = VietnameseText.Fold(text);
        var seen = _words.In(folded);
        var weights = Scopes.ToDictionary(scope => scope, scope => seen.WeightFor(scope, _limits.WithoutSetting));
        var likeliest = Scopes.MaxBy(scope => weights[scope]);
        if (weights[likeliest] == 0)
            return Nothing;

        var score = Score(weights[likeliest], RivalOf(likeliest, weights));
        var enough = likeliest.IsInScope() ? _limits.AcceptFrom : _limits.RefuseFrom;
        return new Decision(likeliest, score, score < enough, EvidenceFor(likeliest, seen, folded), Model);
    }

    /// <summary>Grows with the weight itself and with its lead over the rival; the 1 keeps a single weak word from being clear.</summary>
    private static double Score(double weight, double rival) => weight / (weight + rival + 1);

    /// <summary>Against a refusal, all in-scope evidence stands together: which of the three it would be does not matter there.</summary>
    private static double RivalOf(Scope likeliest, Dictionary<Scope, double> weights)
    {
        var strongest = Scopes.Where(scope => scope != likeliest).Max(scope => weights[scope]);
        return likeliest.IsInScope() ? strongest : Math.Max(strongest, Scopes.Where(scope => scope.IsInScope()).Sum(scope => weights[scope]));
    }

    private static string[] EvidenceFor(Scope scope, EvidenceSeen seen, VietnameseText text) =>
    [
        .. seen.Matches
            .Where(match => match.Values.Any(evidence => evidence.Scope == scope))
            .Select(match => text.AsWritten(match.Start, match.Length))
            .Distinct(),
    ];
}
