using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Classification.Concerns;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Conversations;

/// <summary>Whether somebody may be in danger now: the chat then names the numbers to call before anything else.</summary>
public sealed class Emergencies
{
    private readonly TextReader _reader;
    private readonly ConcernWords _words;

    private Emergencies(TextReader reader, ConcernWords words) => (_reader, _words) = (reader, words);

    /// <exception cref="DataFileException">A file is missing or wrong.</exception>
    public static Emergencies Load(string dataFolder)
    {
        var reader = new TextReader(ShortForms.Load(Path.Combine(dataFolder, "short-forms.tsv")));
        return new Emergencies(reader, ConcernWords.Load(dataFolder, reader));
    }

    public bool MayBeIn(string text)
    {
        using var read = _reader.Read(text);
        return _words.In(read).Contains(Concern.Emergency);
    }
}
