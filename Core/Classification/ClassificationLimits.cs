using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Classification;

/// <param name="AcceptFrom">Probability of being in scope from which a text needs no person to look first.</param>
/// <param name="AcceptScopeFrom">Probability its scope must have then: by the scope the agency is chosen.</param>
/// <param name="DeclineBelow">Probability of being in scope under which a text is declined without a person.</param>
/// <param name="DeclineScopeFrom">Probability its scope must have then: by the scope the advice is chosen.</param>
public sealed record ClassificationLimits(double AcceptFrom, double AcceptScopeFrom, double DeclineBelow, double DeclineScopeFrom)
{
    /// <exception cref="DataFileException">The file is missing or wrong, or lacks a limit.</exception>
    public static ClassificationLimits Load(string path)
    {
        var rows = DataTable.Read(path, "name", "value").Rows.ToLookup(row => row["name"]);
        return new ClassificationLimits(Share("accept_from"), Share("accept_scope_from"), Share("decline_below"), Share("decline_scope_from"));

        double Share(string name)
        {
            var row = rows[name].ToList() is [var only]
                ? only
                : throw new DataFileException(path, 1, $"limit '{name}' must stand there once", "Restore the row from the release");
            return row.Number("value") is >= 0 and <= 1 and var share ? share : throw row.Wrong("value", "is not between 0 and 1", "Correct it");
        }
    }

    /// <summary>Whether a person must look at a text with these probabilities.</summary>
    public bool AreUnsure(Scope scope, double inScope, double score) => scope.IsInScope()
        ? inScope < AcceptFrom || score < AcceptScopeFrom
        : inScope >= DeclineBelow || score < DeclineScopeFrom;
}
