using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Routing;

/// <summary>Reads the units of before 1 July 2025 and holds every row against the agencies of today.</summary>
public static class FormerUnits
{
    private static readonly Dictionary<string, bool> SplitByWord = new() { ["yes"] = true, ["no"] = false };

    /// <exception cref="DataFileException">
    /// The file is missing or wrong, a unit or code stands twice, a successor is no ward or commune of today or bears another name,
    /// "split" does not fit the number of successors, or an everyday name is no unit's.
    /// </exception>
    public static IReadOnlyList<FormerUnit> Load(string dataFolder, IReadOnlyDictionary<string, Agency> agencies)
    {
        var units = LoadUnits(Path.Combine(dataFolder, "hanoi-former-units.csv"), agencies);
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "everyday-names.tsv"), "name").Rows)
            MarkEveryday(units, row);
        return units;
    }

    private static List<FormerUnit> LoadUnits(string path, IReadOnlyDictionary<string, Agency> agencies)
    {
        var units = new List<FormerUnit>();
        var names = new HashSet<(Spelling Name, Spelling District)>();
        var codes = new HashSet<string>();
        foreach (var row in DataTable.Read(path, "old_district", "old_code", "old_unit", "new_codes", "new_units", "split").Rows)
        {
            var unit = Read(row, agencies);
            if (!names.Add((Spelling.Of(unit.Name), Spelling.Of(unit.District))))
                throw row.Wrong("old_unit", $"'{unit.Name}' of '{unit.District}' stands twice", "Keep one row for each former unit");
            if (!codes.Add(unit.Code))
                throw row.Wrong("old_code", $"'{unit.Code}' stands twice", "Give each former unit its own code");
            units.Add(unit);
        }

        return units;
    }

    private static void MarkEveryday(List<FormerUnit> units, DataRow row)
    {
        var name = Spelling.Of(row.Required("name"));
        if (!units.Exists(unit => HasName(unit)))
            throw row.Wrong("name", $"'{row["name"]}' is no former unit", "Write the name of a former unit without its kind, or remove the row");
        for (var index = 0; index < units.Count; index++)
            units[index] = units[index] with { IsEverydayName = units[index].IsEverydayName || HasName(units[index]) };

        bool HasName(FormerUnit unit) => Spelling.Of(PlaceName.Bare(unit.Name)).Equals(name);
    }

    private static FormerUnit Read(DataRow row, IReadOnlyDictionary<string, Agency> agencies)
    {
        var unit = new FormerUnit(row.Required("old_code"), Place(row, "old_unit"), Place(row, "old_district"), Successors(row, agencies));
        return row.OneOf("split", SplitByWord) == unit.IsSplit
            ? unit
            : throw row.Wrong("split", $"is '{row["split"]}' for {unit.Successors.Count} successors", "Write yes for several, no for one");
    }

    private static string Place(DataRow row, string column) => PlaceName.IsPlace(row.Required(column))
        ? row[column]
        : throw row.Wrong(column, $"'{row[column]}' does not begin with its kind", $"Begin it with one of: {PlaceName.Kinds}");

    private static List<Agency> Successors(DataRow row, IReadOnlyDictionary<string, Agency> agencies)
    {
        var names = row.List("new_units");
        var successors = row.List("new_codes").Select(code => Successor(row, code, agencies)).ToList();
        if (successors.Count == 0 || successors.Count != successors.Distinct().Count())
            throw row.Wrong("new_codes", "names no unit, or one twice", "Name each present unit once, separated by semicolons");
        if (!successors.Select(agency => Spelling.Of(agency.NameInSpeech)).SequenceEqual(names.Select(Spelling.Of)))
        {
            throw row.Wrong(
                "new_units",
                $"'{row["new_units"]}' are not the names of {row["new_codes"]}",
                "Write the names of the agencies file in the order of the codes");
        }

        return successors;
    }

    private static Agency Successor(DataRow row, string code, IReadOnlyDictionary<string, Agency> agencies) =>
        agencies.TryGetValue(code, out var agency) && agency.IsPlace
            ? agency
            : throw row.Wrong("new_codes", $"'{code}' is no ward or commune", "Use a code of the agencies file");
}
