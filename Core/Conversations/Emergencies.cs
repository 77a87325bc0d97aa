using System.Text;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Words by which somebody may be in danger now. Told too often, the numbers to call do no harm; told too seldom, they may.</summary>
public sealed class Emergencies
{
    private readonly PhraseIndex<DangerWords> _phrases = new();
    private readonly ShortForms _shortForms;

    private Emergencies(ShortForms shortForms) => _shortForms = shortForms;

    private enum Meaning
    {
        /// <summary>In any spelling.</summary>
        Danger,

        /// <summary>Only as written here: without its marks it is something else too ("tự tử", "từ từ").</summary>
        DangerWithMarks,

        /// <summary>Holds words of another row and means no danger ("nghiên cứu").</summary>
        Nothing,
    }

    /// <exception cref="DataFileException">A file is missing or wrong.</exception>
    public static Emergencies Load(string dataFolder)
    {
        var emergencies = new Emergencies(ShortForms.Load(Path.Combine(dataFolder, "short-forms.tsv")));
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "emergency-words.tsv"), "phrase", "says").Rows)
        {
            var phrase = row.Required("phrase");
            emergencies._phrases.Add(emergencies.Read(VietnameseText.Fold(phrase)), new DangerWords(phrase, row.OneOf("says", EnumWords<Meaning>.All)));
        }

        return emergencies;
    }

    public bool MayBeIn(string text)
    {
        var folded = VietnameseText.Fold(text);
        return _phrases.Find(Read(folded)).Any(match => match.Values.Any(words => words.AreIn(folded.AsWritten(match.Start, match.Length))));
    }

    private List<Word> Read(VietnameseText text) => _shortForms.Read(text);

    private sealed record DangerWords(string Phrase, Meaning Meaning)
    {
        public bool AreIn(string written) => Meaning == Meaning.Danger
            || (Meaning == Meaning.DangerWithMarks && written.ToLowerInvariant() == Phrase.Normalize(NormalizationForm.FormC));
    }
}
