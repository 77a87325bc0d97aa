using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Classification;

/// <summary>The phrases that speak for a scope, and those that show an office or a procedure is talked about.</summary>
public sealed class EvidenceWords
{
    private static readonly Dictionary<string, Scope> ScopeByName = Enum.GetValues<Scope>().ToDictionary(scope => scope.ToString());

    private static readonly Dictionary<string, bool> KnownSettings = new() { ["Office"] = true, ["Procedure"] = true };

    private readonly ShortForms _shortForms;
    private readonly PhraseIndex<Evidence> _evidence = new();
    private readonly PhraseIndex<bool> _settings = new();

    private EvidenceWords(ShortForms shortForms) => _shortForms = shortForms;

    /// <exception cref="DataFileException">A file is missing or wrong, or a phrase stands twice for one scope.</exception>
    public static EvidenceWords Load(string dataFolder)
    {
        var words = new EvidenceWords(ShortForms.Load(Path.Combine(dataFolder, "short-forms.tsv")));
        words.LoadEvidence(Path.Combine(dataFolder, "evidence-words.tsv"));
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "setting-words.tsv"), "phrase", "setting").Rows)
            words._settings.Add(words.Phrase(row), row.OneOf("setting", KnownSettings));
        return words;
    }

    public EvidenceSeen In(VietnameseText text)
    {
        var words = _shortForms.Read(text);
        words.Add(new Word(WordReader.End, text.Folded.Length, 0, IsAfterBreak: false));
        return new EvidenceSeen([.. _evidence.Find(words)], _settings.Find(words).Any());
    }

    private void LoadEvidence(string path)
    {
        var seen = new HashSet<(string, Scope)>();
        foreach (var row in DataTable.Read(path, "phrase", "scope", "weight").Rows)
        {
            var evidence = new Evidence(row["phrase"], row.OneOf("scope", ScopeByName), row.Number("weight"));
            var phrase = Phrase(row);
            if (!seen.Add((string.Join(' ', phrase.Select(word => word.Text)), evidence.Scope)))
                throw row.Wrong("phrase", $"'{evidence.Phrase}' stands twice for this scope (compared without diacritics)", "Keep one of the rows");
            _evidence.Add(phrase, evidence);
        }
    }

    private List<Word> Phrase(DataRow row)
    {
        var words = _shortForms.Read(VietnameseText.Fold(row.Required("phrase")));
        return words.Exists(word => word.Text != WordReader.Number) ? words : throw row.Wrong("phrase", "has no letter", "Write a word");
    }
}
