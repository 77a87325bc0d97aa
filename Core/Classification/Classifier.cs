using CitizenFeedback.Core.Classification.Concerns;
using CitizenFeedback.Core.Classification.Model;
using CitizenFeedback.Core.Classification.Procedures;
using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Classification;

/// <summary>
/// Decides what a text asks for by a trained model, with and without diacritics, and says when it does not know. Out of scope and not
/// unsure means refusal, so that takes a text that is very unlikely to be in scope. Thread-safe.
/// </summary>
public sealed class Classifier
{
    private readonly TrainedModel _model;
    private readonly ClassificationLimits _limits;
    private readonly ReasonsByScope _reasons;
    private readonly ConcernWords _concerns;
    private readonly Subjects _subjects;

    private Classifier(string dataFolder)
    {
        _model = TrainedModel.Load(Path.Combine(dataFolder, "classification.model"));
        Reader = new TextReader(ShortForms.Load(Path.Combine(dataFolder, "short-forms.tsv")));
        _limits = ClassificationLimits.Load(Path.Combine(dataFolder, "classification-limits.tsv"));
        _reasons = new ReasonsByScope(_model.Reason.Labels);
        _concerns = ConcernWords.Load(dataFolder, Reader);
        _subjects = Subjects.Load(dataFolder, Reader);
        Procedures = ProcedureNames.Load(dataFolder, Reader);
    }

    public ProcedureNames Procedures { get; }

    /// <summary>How it reads texts.</summary>
    public TextReader Reader { get; }

    /// <summary>The fields of procedures it knows.</summary>
    public IReadOnlyList<string> Fields => _model.Field.Labels;

    /// <exception cref="DataFileException">A data file is missing or wrong.</exception>
    public static Classifier Load(string dataFolder) => new(dataFolder);

    public Decision Classify(string text)
    {
        using var read = Reader.Read(text);
        return HasWord(read) ? Decide(read) : new Decision(Scope.Other, 0, Unsure: true, [], _model.Version);
    }

    private static bool HasWord(ReadText text)
    {
        foreach (ref readonly var token in text.Tokens)
        {
            if (token.Kind == TokenKind.Word)
                return true;
        }

        return false;
    }

    private Decision Decide(ReadText text)
    {
        var answer = new ModelAnswer
        {
            Scopes = stackalloc float[_model.Scope.Labels.Count],
            Fields = stackalloc float[_model.Field.Labels.Count],
            Reasons = stackalloc float[_model.Reason.Labels.Count],
            Tokens = text.Count <= ModelAnswer.FewTokens ? stackalloc float[ModelAnswer.FewTokens] : new float[text.Count],
        };
        answer.Read(_model, text);

        var (scope, score, inScope) = Likeliest(answer.Scopes);
        return new Decision(scope, score, _limits.AreUnsure(scope, inScope, score), EvidenceWords.Of(text, answer.Tokens), _model.Version)
        {
            InScope = inScope,
            Fields = Largest.Three(answer.Fields, _model.Field.Labels),
            Reason = _reasons.Likeliest(scope, answer.Reasons),
            Procedure = Procedures.NamedIn(text),
            Concerns = _concerns.In(text),
            Subjects = _subjects.In(text),
        };
    }

    /// <summary>In or out of scope first, then the likeliest on that side: which of the three it would be does not matter for the first.</summary>
    private static (Scope Scope, double Score, double InScope) Likeliest(ReadOnlySpan<float> scopes)
    {
        var inScope = scopes[(int)Scope.Regulation] + scopes[(int)Scope.Conduct] + scopes[(int)Scope.Proposal];
        var likeliest = -1;
        for (var scope = 0; scope < scopes.Length; scope++)
        {
            if (((Scope)scope).IsInScope() == inScope >= 0.5 && (likeliest < 0 || scopes[scope] > scopes[likeliest]))
                likeliest = scope;
        }

        return ((Scope)likeliest, scopes[likeliest], inScope);
    }
}
