using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Routing;

/// <summary>The words of each department's field: those of the agencies file, and further ones in the words people use.</summary>
public sealed class FieldWords
{
    private readonly PhraseIndex<Agency> _index = new();
    private readonly ShortForms _shortForms;

    private FieldWords(ShortForms shortForms) => _shortForms = shortForms;

    /// <exception cref="DataFileException">A file is missing or wrong, or names an agency that is not in the directory.</exception>
    public static FieldWords Load(string dataFolder, AgencyDirectory agencies)
    {
        var fields = new FieldWords(ShortForms.Load(Path.Combine(dataFolder, "short-forms.tsv")));
        foreach (var agency in agencies.All.Where(IsDepartment))
            fields.AddOfficial(agency);
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "field-words.tsv"), "phrase", "code").Rows)
        {
            fields._index.Add(fields.Read(row.Required("phrase")), agencies.Contains(row["code"])
                ? agencies[row["code"]]
                : throw row.Wrong("code", $"'{row["code"]}' is no agency", "Use a code of the agencies file"));
        }

        return fields;
    }

    public static bool IsDepartment(Agency agency) => agency.Kind is AgencyKind.Department or AgencyKind.CentralSector;

    /// <summary>The department most of whose words occur, longer phrases counting more, with the words as written; null when none occurs.</summary>
    public (Agency Agency, IReadOnlyList<string> Words)? MostIn(string text)
    {
        var folded = VietnameseText.Fold(text);
        return _index.Find(_shortForms.Read(folded))
            .SelectMany(match => match.Values.Distinct().Select(agency => (Agency: agency, Words: folded.AsWritten(match.Start, match.Length))))
            .Distinct()
            .GroupBy(found => found.Agency, found => found.Words)
            .OrderByDescending(words => words.Sum(phrase => phrase.Length))
            .Select(words => ((Agency, IReadOnlyList<string>)?)(words.Key, [.. words]))
            .FirstOrDefault();
    }

    /// <summary>Official wording is a list in itself ("sổ đỏ, giấy chứng nhận …", "hộ tịch (quản lý)"); one word alone folds to too many others.</summary>
    private void AddOfficial(Agency agency)
    {
        foreach (var part in agency.Fields.SelectMany(field => field.Split(',', '(', ')')))
        {
            var words = Read(part);
            if (words.Count > 1)
                _index.Add(words, agency);
        }
    }

    private List<Word> Read(string phrase) => _shortForms.Read(VietnameseText.Fold(phrase));
}
