using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

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
    private readonly PhraseIndex<Agency> _names = new();
    private readonly ShortForms _shortForms;

    private AgencyDirectory(ShortForms shortForms) => _shortForms = shortForms;

    public IReadOnlyList<Agency> All => _all;

    /// <exception cref="KeyNotFoundException">No agency has that code; see <see cref="Contains"/>.</exception>
    public Agency this[string code] => _byCode[code];

    /// <summary>Reads the agencies, and from the same folder the other names they go by and the short forms.</summary>
    /// <exception cref="DataFileException">A file is missing or wrong, a code stands twice, or an alias has no agency.</exception>
    public static AgencyDirectory Load(string csvPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(csvPath))!;
        var directory = new AgencyDirectory(ShortForms.Load(Path.Combine(folder, "short-forms.tsv")));
        foreach (var row in DataTable.Read(csvPath, "code", "name", "kind", "fields").Rows)
            directory.Add(row);
        foreach (var row in DataTable.Read(Path.Combine(folder, "agency-aliases.tsv"), "alias", "code").Rows)
            directory.AddAlias(row);
        return directory;
    }

    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>
    /// The agencies a text names, each once, in the order of the text; with or without diacritics. A bare place name is no agency,
    /// and "quận Cầu Giấy", gone since 1 July 2025, is not "phường Cầu Giấy".
    /// </summary>
    public IReadOnlyList<Agency> MentionedIn(string text) =>
        [.. _names.Find(_shortForms.Read(VietnameseText.Fold(text))).SelectMany(match => match.Values).Distinct()];

    private void Add(DataRow row)
    {
        var agency = new Agency(row.Required("code"), row.Required("name"), row.OneOf("kind", KindByWord), row.List("fields"));
        if (!_byCode.TryAdd(agency.Code, agency))
            throw row.Wrong("code", $"'{agency.Code}' stands twice", "Give each agency its own code");
        _all.Add(agency);
        AddName(row, NameInSpeech(agency), agency);
    }

    private void AddAlias(DataRow row) => AddName(
        row,
        row.Required("alias"),
        _byCode.TryGetValue(row["code"], out var agency) ? agency : throw row.Wrong("code", $"'{row["code"]}' is no agency", "Use a code of the agencies file"));

    private void AddName(DataRow row, string name, Agency agency)
    {
        var words = _shortForms.Read(VietnameseText.Fold(name));
        if (words.Count < 2)
            throw row.Wrong("code", $"names '{name}', one word alone", "Use a name of two words or more");
        _names.Add(words, agency);
    }

    /// <summary>People write "phường Láng" as often as "UBND phường Láng"; the shorter name finds both.</summary>
    private static string NameInSpeech(Agency agency) =>
        agency.Kind is AgencyKind.Ward or AgencyKind.Commune ? agency.Name.Replace("UBND ", "", StringComparison.Ordinal) : agency.Name;
}
