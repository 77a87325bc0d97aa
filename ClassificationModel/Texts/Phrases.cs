using CitizenFeedback.ClassificationModel.Augmentation;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.ClassificationModel.Texts;

/// <summary>
/// Phrases that speak for a scope, or belong to a field, by the law and by knowledge of the offices: learned as very short texts of
/// little weight, they give words a meaning that no training text happens to hold.
/// </summary>
internal static class Phrases
{
    private const float ScopeWeight = 0.3f;

    private const float FieldWeight = 2;

    private static readonly Dictionary<string, Scope> Scopes = Enum.GetValues<Scope>().ToDictionary(scope => scope.ToString());

    /// <summary>All that the head of the scopes learns beside the texts.</summary>
    public static List<LabelledText> ForScope(Repository repository, LetterFrame frame) => [.. OfScopes(repository), .. SayingNothing(frame.Sentences)];

    private static IEnumerable<LabelledText> OfScopes(Repository repository) =>
        DataTable.Read(Path.Combine(repository.Training, "scope-phrases.tsv"), "phrase", "scope", "weight").Rows
            .Select(row => new LabelledText(row.Required("phrase"), row.OneOf("scope", Scopes), null, null, -1, (float)row.Number("weight") * ScopeWeight));

    public static IEnumerable<LabelledText> OfFields(Repository repository) =>
        DataTable.Read(Path.Combine(repository.Training, "field-phrases.tsv"), "field", "phrases").Rows
            .SelectMany(row => row.List("phrases").Select(phrase => new LabelledText(phrase, default, row.Required("field"), null, -1, FieldWeight)));

    /// <summary>Sentences that may stand in any text: learned once for each scope, they come to speak for none.</summary>
    private static IEnumerable<LabelledText> SayingNothing(IEnumerable<string> sentences) => sentences.SelectMany(sentence =>
        Enum.GetValues<Scope>().Select(scope => new LabelledText(sentence, scope, null, null, -1, ScopeWeight)));
}
