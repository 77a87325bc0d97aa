using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Routing;

/// <summary>The words of each department's field: those of the agencies file, and further ones in the words people use.</summary>
public sealed class FieldWords
{
    private readonly WordTrie<HashSet<Agency>> _phrases = new();
    private readonly TextReader _reader;

    private FieldWords(TextReader reader) => _reader = reader;

    /// <exception cref="DataFileException">A file is missing or wrong, or names an agency that is not in the directory.</exception>
    public static FieldWords Load(string dataFolder, AgencyDirectory agencies)
    {
        var fields = new FieldWords(new TextReader(ShortForms.Load(Path.Combine(dataFolder, "short-forms.tsv"))));
        foreach (var agency in agencies.All.Where(IsDepartment))
            fields.AddOfficial(agency);
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "field-words.tsv"), "phrase", "code").Rows)
        {
            if (!agencies.Contains(row["code"]))
                throw row.Wrong("code", $"'{row["code"]}' is no agency", "Use a code of the agencies file");
            if (!fields.TryAdd(row.Required("phrase"), fewestWords: 1, agencies[row["code"]]))
                throw row.Wrong("phrase", $"'{row["phrase"]}' has no word", "Write the words people use; any number stands for all");
        }

        return fields;
    }

    public static bool IsDepartment(Agency agency) => agency.Kind is AgencyKind.Department or AgencyKind.CentralSector;

    /// <summary>The department most of whose words occur, longer phrases counting more, with the words as written; null when none occurs.</summary>
    public (Agency Agency, IReadOnlyList<string> Words)? MostIn(string text)
    {
        using var read = _reader.Read(text);
        return _phrases.FindAll(read)
            .SelectMany(match => match.Value.Select(agency => (Agency: agency, Words: read.AsWritten(match.First, match.First + match.Length - 1))))
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
            TryAdd(part, fewestWords: 2, agency);
    }

    private bool TryAdd(string phrase, int fewestWords, Agency agency)
    {
        using var words = _reader.Read(phrase);
        if (words.Count < fewestWords)
            return false;
        _phrases.GetOrAdd(words, () => []).Add(agency);
        return true;
    }
}
