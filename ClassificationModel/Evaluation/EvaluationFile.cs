using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>
/// A file of labelled texts: <c>id, text, label</c> with or without a header, or columns named as in <c>data/training</c>. Labels are names
/// of <see cref="Scope"/> in any case, with or without hyphens; a row labelled <c>-</c> alone has no known label and is left out.
/// </summary>
internal static class EvaluationFile
{
    private static readonly Dictionary<string, Scope> Scopes = Enum.GetValues<Scope>().ToDictionary(scope => scope.ToString().ToLowerInvariant());

    /// <exception cref="DataFileException">The file is missing, or a row has too few columns or an unknown label.</exception>
    public static List<LabelledText> Read(string path)
    {
        if (!File.Exists(path))
            throw new DataFileException(path, 0, "the file is missing", "Name a file of labelled texts");
        var lines = File.ReadAllLines(path);
        var columns = Columns.Of(lines.FirstOrDefault() ?? "");
        var texts = new List<LabelledText>();
        for (var line = columns.HasHeader ? 1 : 0; line < lines.Length; line++)
        {
            if (string.IsNullOrWhiteSpace(lines[line]))
                continue;
            var cells = lines[line].Split('\t');
            if (cells.Length <= Math.Max(columns.Text, columns.Label))
                throw new DataFileException(path, line + 1, $"has {cells.Length} columns", "Write id, text and label, separated by tabs");
            if (cells[columns.Label].Trim() != "-")
                texts.Add(new LabelledText(cells[columns.Text], ScopeOf(cells[columns.Label], path, line), columns.FieldIn(cells), columns.ReasonIn(cells), 0));
        }

        return texts;
    }

    private static Scope ScopeOf(string label, string path, int line) =>
        Scopes.TryGetValue(new string([.. label.Where(char.IsLetter)]).ToLowerInvariant(), out var scope)
            ? scope
            : throw new DataFileException(path, line + 1, $"label '{label}' is unknown", $"Use one of: {string.Join(", ", Scopes.Values)}");

    private sealed record Columns(bool HasHeader, int Text, int Label, int Field, int Reasons)
    {
        public static Columns Of(string first)
        {
            var names = first.Split('\t').Select(name => name.Trim().ToLowerInvariant()).ToList();
            var text = names.IndexOf("text");
            var label = Math.Max(names.IndexOf("label"), names.IndexOf("scope"));
            return text >= 0 && label >= 0
                ? new Columns(true, text, label, names.IndexOf("field"), names.IndexOf("reasons"))
                : new Columns(false, 1, 2, -1, -1);
        }

        public string? FieldIn(string[] cells) => Field >= 0 && Field < cells.Length ? cells[Field].Trim() : null;

        public string? ReasonIn(string[] cells) => Reasons >= 0 && Reasons < cells.Length ? cells[Reasons].Split(',')[0].Trim() : null;
    }
}
