using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Routing;

/// <summary>The agencies of the city, and the names by which people call them: official, short, and those of before 2025.</summary>
public sealed class AgencyDirectory
{
    private static readonly Dictionary<string, AgencyKind> KindByWord = new()
    {
        ["department"] = AgencyKind.Department,
        ["central-sector"] = AgencyKind.CentralSector,
        ["ward"] = AgencyKind.Ward,
        ["commune"] = AgencyKind.Commune,
    };

    private readonly Dictionary<string, Agency> _byCode = [];
    private readonly List<Agency> _all = [];
    private readonly NameIndex _names;

    private AgencyDirectory(TextReader reader) => _names = new NameIndex(reader);

    public IReadOnlyList<Agency> All => _all;

    /// <summary>The wards, communes and towns of before 1 July 2025, by which people still call places.</summary>
    public IReadOnlyList<FormerUnit> FormerUnits { get; private set; } = [];

    /// <exception cref="KeyNotFoundException">No agency has that code; see <see cref="Contains"/>.</exception>
    public Agency this[string code] => _byCode[code];

    /// <summary>Reads the agencies, and from the same folder the other names they go by, the former units and the short forms.</summary>
    /// <exception cref="DataFileException">
    /// A file is missing or wrong, a code or former unit stands twice, or an alias or former unit has no agency.
    /// </exception>
    public static AgencyDirectory Load(string csvPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(csvPath))!;
        var directory = new AgencyDirectory(new TextReader(ShortForms.Load(Path.Combine(folder, "short-forms.tsv"))));
        foreach (var row in DataTable.Read(csvPath, "code", "name", "kind", "fields").Rows)
            directory.Add(row);
        foreach (var row in DataTable.Read(Path.Combine(folder, "agency-aliases.tsv"), "alias", "code").Rows)
            directory.AddAlias(row);
        directory.FormerUnits = Routing.FormerUnits.Load(folder, directory._byCode);
        foreach (var unit in directory.FormerUnits)
            directory._names.Add(unit);
        return directory;
    }

    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>For what is stored: an agency of an earlier release, which this one no longer has, is told by its code.</summary>
    public string NameOf(string code) => _byCode.TryGetValue(code, out var agency) ? agency.Name : code;

    /// <summary>
    /// What a text names, with or without diacritics. A bare place name is no agency; "quận Cầu Giấy", gone since 1 July 2025, is not
    /// "phường Cầu Giấy", and a former ward is not the ward that took it over.
    /// </summary>
    public Mentions Read(string text) => _names.Read(text);

    private void Add(DataRow row)
    {
        var agency = new Agency(row.Required("code"), row.Required("name"), row.OneOf("kind", KindByWord), row.List("fields"));
        if (!_byCode.TryAdd(agency.Code, agency))
            throw row.Wrong("code", $"'{agency.Code}' stands twice", "Give each agency its own code");
        _all.Add(agency);
        AddName(row, agency.NameInSpeech, agency);
    }

    private void AddAlias(DataRow row) => AddName(
        row,
        row.Required("alias"),
        _byCode.TryGetValue(row["code"], out var agency)
            ? agency
            : throw row.Wrong("code", $"'{row["code"]}' is no agency", "Use a code of the agencies file"));

    private void AddName(DataRow row, string name, Agency agency)
    {
        if (!_names.Add(name, agency))
            throw row.Wrong("code", $"names '{name}', one word alone", "Use a name of two words or more");
    }
}
