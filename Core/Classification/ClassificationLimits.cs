using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Classification;

/// <param name="AcceptFrom">Score from which an in-scope text needs no person to look first.</param>
/// <param name="RefuseFrom">Score from which an out-of-scope text is refused without a person.</param>
/// <param name="WithoutSetting">What is left of in-scope evidence in a text that names no office and no procedure, 0–1.</param>
public sealed record ClassificationLimits(double AcceptFrom, double RefuseFrom, double WithoutSetting)
{
    /// <exception cref="DataFileException">The file is missing or wrong, or lacks a limit.</exception>
    public static ClassificationLimits Load(string path)
    {
        var rows = DataTable.Read(path, "name", "value").Rows.ToLookup(row => row["name"]);
        return new ClassificationLimits(Share("accept_from"), Share("refuse_from"), Share("without_setting"));

        double Share(string name)
        {
            var row = rows[name].ToList() is [var only]
                ? only
                : throw new DataFileException(path, 1, $"limit '{name}' must stand there once", "Restore the row from the release");
            return row.Number("value") is >= 0 and <= 1 and var share ? share : throw row.Wrong("value", "is not between 0 and 1", "Correct it");
        }
    }
}
