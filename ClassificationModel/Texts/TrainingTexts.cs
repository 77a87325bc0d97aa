using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.ClassificationModel.Texts;

/// <summary>The texts of <c>data/training</c>.</summary>
internal static class TrainingTexts
{
    public static readonly IReadOnlyDictionary<string, Scope> Scopes = Enum.GetValues<Scope>().ToDictionary(scope => scope.ToString());

    public static List<LabelledText> Load(Repository repository) =>
    [
        .. Directory.GetFiles(repository.Training, "train-*.tsv").Order(StringComparer.Ordinal).SelectMany((file, voice) => Read(file, voice)),
    ];

    public static IEnumerable<LabelledText> Read(string file, int voice) =>
        DataTable.Read(file, "text", "scope", "reasons", "field").Rows.Select(row => new LabelledText(
            row.Required("text"),
            row.OneOf("scope", Scopes),
            row.Required("field"),
            row.Required("reasons").Split(',', StringSplitOptions.TrimEntries)[0],
            voice));
}
