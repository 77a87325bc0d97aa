using CitizenFeedback.ClassificationModel.Texts;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.ClassificationModel.Learning;

/// <summary>
/// Examples from officials' decisions: the columns of <c>data/training</c>, <c>-</c> for a field or reason that nobody told. They stand in the order of
/// their days and are held out in stretches of it, as further voices: what one person sends in a day is then not learned from itself. Held out all
/// together they would say nothing of what they are worth.
/// </summary>
internal static class ExampleTexts
{
    private const int Stretches = 5;

    private const string Unknown = "-";

    /// <param name="texts">All others: no example brings a field or reason that they do not know.</param>
    /// <exception cref="DataFileException">The file is missing, or a row is wrong.</exception>
    public static List<LabelledText> Read(string file, IReadOnlyList<LabelledText> texts)
    {
        var rows = DataTable.Read(file, "text", "scope", "reasons", "field").Rows;
        var (fields, reasons) = (Known(texts.Select(text => text.Field)), Known(texts.Select(text => text.Reason)));
        var voice = texts.Max(text => text.Voice) + 1;
        return
        [
            .. rows.Select((row, index) => new LabelledText(
                row.Required("text"), row.OneOf("scope", TrainingTexts.Scopes), row.OneOf("field", fields), row.OneOf("reasons", reasons),
                voice + index * Stretches / Math.Max(rows.Count, Stretches))),
        ];
    }

    private static Dictionary<string, string?> Known(IEnumerable<string?> labels) =>
        labels.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToDictionary(label => label, label => (string?)label).Append(new(Unknown, null)).ToDictionary();
}
